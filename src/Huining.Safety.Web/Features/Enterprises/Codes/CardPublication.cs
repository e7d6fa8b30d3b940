using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Publishes: copies an enterprise's public facts onto its card, in the transaction that changed them.</summary>
public sealed class CardPublication(EnterpriseCodeLists lists, LicenceTypes types, TimeProvider time) : SaveChangesInterceptor
{
    readonly (string[] Codes, string[] Names) _kinds = Names(lists.Kinds, row => row.Code, row => row.Name);
    readonly (string[] Codes, string[] Names) _townships = Names(lists.Townships, row => row.Code, row => row.Name);
    readonly (string[] Codes, string[] Names) _licences = Names(types.All, row => row.Code, row => row.Name);

    /// <inheritdoc />
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (SafetyDbContext)eventData.Context!;
        var changed = db.ChangeTracker.Entries<Enterprise>().Select(entry => entry.Entity.Id)
            .Concat(db.ChangeTracker.Entries<EnterprisePart>().Select(entry => entry.Entity.EnterpriseId)).Distinct().ToList();
        if (changed.Count > 0) await PublishAsync(db, changed, cancellationToken);
        return result;
    }

    /// <summary>Writes the cards of these enterprises anew: one statement for however many, so that an import of a whole
    /// county publishes as easily as an edit. Names come along as lists, since codes are read from files.</summary>
    public Task PublishAsync(SafetyDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        var (today, now, all) = (ChinaTime.Today(time), time.GetUtcNow(), ids.ToArray());
        return db.Database.ExecuteSqlAsync(
            $"""
             insert into enterprise_cards (enterprise_id, name, kind, township, status, risk_level, licence, licence_valid_to, regulator, regulator_phone, published_at)
             select file.id, file.name, coalesce(kind.name, file.kind_code), coalesce(township.name, file.township_code), file.status, file.risk_level,
               coalesce(licence_type.name, licence.type_code), licence.valid_to, lead.name, lead.phone, {now}
             from enterprises file
             left join unnest({_kinds.Codes}, {_kinds.Names}) kind (code, name) on kind.code = file.kind_code
             left join unnest({_townships.Codes}, {_townships.Names}) township (code, name) on township.code = file.township_code
             left join (
               select distinct on (enterprise_id) enterprise_id, type_code, valid_to from enterprise_licences
               where enterprise_id = any({all}) and ended_on is null order by enterprise_id, valid_to nulls last, id) licence on licence.enterprise_id = file.id
             left join unnest({_licences.Codes}, {_licences.Names}) licence_type (code, name) on licence_type.code = licence.type_code
             left join (
               select distinct on (regulator.enterprise_id) regulator.enterprise_id, agency.name, agency.phone
               from enterprise_regulators regulator join agencies agency on agency.id = regulator.agency_id
               where regulator.enterprise_id = any({all}) and regulator.is_lead and regulator.since <= {today} and (regulator.until is null or regulator.until >= {today})
               order by regulator.enterprise_id, regulator.since desc, regulator.id) lead on lead.enterprise_id = file.id
             where file.id = any({all})
             on conflict (enterprise_id) do update set name = excluded.name, kind = excluded.kind, township = excluded.township, status = excluded.status,
               risk_level = excluded.risk_level, licence = excluded.licence, licence_valid_to = excluded.licence_valid_to, regulator = excluded.regulator,
               regulator_phone = excluded.regulator_phone, published_at = excluded.published_at
             """, cancel);
    }

    static (string[] Codes, string[] Names) Names<T>(IReadOnlyList<T> rows, Func<T, string> code, Func<T, string> name) =>
        ([.. rows.Select(code)], [.. rows.Select(name)]);
}
