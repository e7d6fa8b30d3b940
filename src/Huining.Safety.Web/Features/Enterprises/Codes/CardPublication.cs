using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Publishes: copies an enterprise's public facts onto its card, in the transaction that changed them.</summary>
public sealed class CardPublication(EnterpriseCodeLists lists, LicenceTypes types, TimeProvider time) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (SafetyDbContext)eventData.Context!;
        var changed = db.ChangeTracker.Entries<Enterprise>().Select(entry => entry.Entity.Id)
            .Concat(db.ChangeTracker.Entries<EnterprisePart>().Select(entry => entry.Entity.EnterpriseId)).Distinct().ToList();
        if (changed.Count > 0) await PublishAsync(db, changed, cancellationToken);
        return result;
    }

    /// <summary>Writes the cards of these enterprises anew.</summary>
    public async Task PublishAsync(SafetyDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        var today = ChinaTime.Today(time);
        var files = await db.Enterprises.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        var licences = (await db.Set<EnterpriseLicence>().AsNoTracking()
            .Where(row => ids.Contains(row.EnterpriseId) && row.EndedOn == null).ToListAsync(cancel)).ToLookup(row => row.EnterpriseId);
        var leads = (await db.Set<EnterpriseRegulator>().AsNoTracking()
            .Where(row => ids.Contains(row.EnterpriseId) && row.IsLead && row.Since <= today && (row.Until == null || row.Until >= today))
            .Join(db.Set<Agency>(), row => row.AgencyId, agency => agency.Id, (row, agency) => new { row.EnterpriseId, agency.Name, agency.Phone })
            .ToListAsync(cancel)).ToLookup(row => row.EnterpriseId);
        foreach (var file in files)
        {
            var licence = licences[file.Id].OrderBy(row => row.ValidTo ?? DateOnly.MaxValue).FirstOrDefault();
            var lead = leads[file.Id].FirstOrDefault();
            await UpsertAsync(db, new EnterpriseCard
            {
                EnterpriseId = file.Id,
                Name = file.Name,
                Kind = lists.KindName(file.KindCode),
                Township = lists.TownshipName(file.TownshipCode),
                Status = file.Status,
                RiskLevel = file.RiskLevel,
                Licence = licence is null ? null : types.NameOf(licence.TypeCode),
                LicenceValidTo = licence?.ValidTo,
                Regulator = lead?.Name,
                RegulatorPhone = lead?.Phone,
                PublishedAt = time.GetUtcNow(),
            }, cancel);
        }
    }

    static Task UpsertAsync(SafetyDbContext db, EnterpriseCard card, CancellationToken cancel)
    {
        var status = Platform.Codes.EnumCode.Of(card.Status);
        var risk = card.RiskLevel is { } level ? Platform.Codes.EnumCode.Of(level) : null;
        return db.Database.ExecuteSqlAsync(
            $"""
             insert into enterprise_cards (enterprise_id, name, kind, township, status, risk_level, licence, licence_valid_to, regulator, regulator_phone, published_at)
             values ({card.EnterpriseId}, {card.Name}, {card.Kind}, {card.Township}, {status}, {risk}, {card.Licence}, {card.LicenceValidTo}, {card.Regulator}, {card.RegulatorPhone}, {card.PublishedAt})
             on conflict (enterprise_id) do update set name = excluded.name, kind = excluded.kind, township = excluded.township, status = excluded.status,
               risk_level = excluded.risk_level, licence = excluded.licence, licence_valid_to = excluded.licence_valid_to, regulator = excluded.regulator,
               regulator_phone = excluded.regulator_phone, published_at = excluded.published_at
             """, cancel);
    }
}
