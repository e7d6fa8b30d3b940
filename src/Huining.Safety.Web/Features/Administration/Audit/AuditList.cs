using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Audit;

/// <summary>Finds audit entries for the auditor, newest first.</summary>
public sealed class AuditList(SafetyDbContext db)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 50;

    /// <summary>One page of the entries that fit.</summary>
    public Task<ListPage<AuditEntry>> PageAsync(AuditFilter filter, CancellationToken cancel = default) =>
        Keyset.PageAsync(Where(filter), row => row.Seq, row => row.Id, true, filter.Cursor, Size, cancel: cancel);

    /// <summary>Types of audited records, for the filter.</summary>
    public IReadOnlyList<string> RecordTypes =>
        [.. db.Model.GetEntityTypes().Where(type => typeof(IAudited).IsAssignableFrom(type.ClrType)).Select(type => type.ClrType.Name).Order(StringComparer.Ordinal)];

    /// <summary>One entry by its place in the chain.</summary>
    public Task<AuditEntry?> FindAsync(long seq, CancellationToken cancel = default) => All.FirstOrDefaultAsync(row => row.Seq == seq, cancel);

    /// <summary>The latest entry of an act.</summary>
    public Task<AuditEntry?> LastAsync(string act, CancellationToken cancel = default) =>
        All.Where(row => row.Act == act).OrderByDescending(row => row.Seq).FirstOrDefaultAsync(cancel);

    /// <summary>An auditor sees the whole trail and no ledger.</summary>
    IQueryable<AuditEntry> All => db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking();

    IQueryable<AuditEntry> Where(AuditFilter filter)
    {
        var rows = All;
        if (filter.Who?.Trim() is { Length: > 0 } who) rows = rows.Where(row => row.ActorName.Contains(who));
        if (filter.Act?.Trim().ToUpperInvariant() is { Length: > 0 } act) rows = rows.Where(row => row.Act.StartsWith(act));
        if (filter.Record is { Length: > 0 } type)
        {
            var happening = $"{type}Event";
            rows = rows.Where(row => row.RecordType == type || row.RecordType == happening);
        }
        if (filter.From is { } from)
        {
            var start = ChinaTime.StartOfDay(from);
            rows = rows.Where(row => row.At >= start);
        }
        if (filter.Until is { } until && until < DateOnly.MaxValue)
        {
            var end = ChinaTime.StartOfDay(DateOnly.FromDayNumber(until.DayNumber + 1));
            rows = rows.Where(row => row.At < end);
        }
        foreach (var word in filter.Words)
        {
            var pattern = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            rows = rows.Where(row => EF.Functions.ILike(row.Sentence, pattern) || EF.Functions.ILike(row.RecordTitle!, pattern) || EF.Functions.ILike(row.Reason!, pattern));
        }
        return rows;
    }
}
