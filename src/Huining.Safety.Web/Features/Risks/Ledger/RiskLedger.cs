using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Ledger;

/// <summary>Reads the risk register: the same filtered rows for the page, its totals, the export, the API and every number
/// that opens this list.</summary>
public sealed class RiskLedger(SafetyDbContext db, WordFrequencies frequencies, EnterpriseLookup enterprises, TimeProvider time)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    /// <summary>Today in Beijing, against which overdue reviews are derived.</summary>
    public DateOnly Today => ChinaTime.Today(time);

    /// <summary>The rows that fit, unordered and untracked.</summary>
    public async Task<IQueryable<RiskItem>> RowsAsync(RiskFilter filter, CancellationToken cancel = default)
    {
        var today = Today;
        var rows = db.Risks.AsNoTracking();
        rows = filter.View switch
        {
            RiskView.InForce => rows.Where(row => row.LevelInForce != null),
            RiskView.Waiting => rows.Where(row => row.State == RiskState.Submitted),
            RiskView.ReviewDue => rows.Where(row => row.LevelInForce != null && row.ReviewOn < today),
            RiskView.Drafts => rows.Where(row => row.State == RiskState.Draft || row.State == RiskState.Revised),
            _ => rows,
        };
        if (filter.Township is { Length: > 0 } township) rows = rows.Where(row => row.TownshipCode == township);
        if (filter.Level is { } level)
            rows = filter.View is RiskView.InForce or RiskView.ReviewDue ? rows.Where(row => row.LevelInForce == level) : rows.Where(row => row.Level == level);
        if (filter.Sector is { Length: > 0 } sector) rows = rows.Where(row => row.SectorCode == sector);
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.Enterprise is { } enterprise)
        {
            var family = await enterprises.FamilyAsync(enterprise, cancel);
            rows = rows.Where(row => family.Contains(row.EnterpriseId));
        }
        return Search.Containing(rows, row => row.SearchText, filter.Q, await frequencies.PreferIndexAsync("risk_items", filter.Q, PageSize, cancel));
    }

    /// <summary>How many rows fit, counted no further than a person reads.</summary>
    public async Task<ListTotal> CountAsync(RiskFilter filter, CancellationToken cancel = default, int? limit = null) =>
        await Keyset.CountAsync(await RowsAsync(filter, cancel), cancel, limit ?? Keyset.CountLimit);

    /// <summary>One page with its total and names.</summary>
    public async Task<RiskListPage> PageAsync(RiskFilter filter, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(filter, cancel);
        var page = filter.ByReview
            ? await Keyset.PageAsync(rows, row => row.ReviewOn!.Value, row => row.Id, false, filter.Cursor, PageSize, cancel: cancel)
            : await Keyset.PageAsync(rows, row => row.UpdatedAt, row => row.Id, true, filter.Cursor, PageSize, cancel: cancel);
        var ids = page.Items.Select(row => row.EnterpriseId).Concat(filter.Enterprise is { } asked ? [asked] : []).Distinct().ToList();
        var points = page.Items.Select(row => row.RiskPointId).Distinct().ToList();
        return new RiskListPage(filter, page, await enterprises.NamesAsync(ids, cancel),
            await db.RiskPoints.AsNoTracking().Where(row => points.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel), Today);
    }

    /// <summary>How many risks of each level are in force at an enterprise.</summary>
    public async Task<IReadOnlyDictionary<RiskLevel, int>> ColoursAsync(Guid enterprise, CancellationToken cancel = default) =>
        await db.Risks.AsNoTracking().Where(row => row.EnterpriseId == enterprise && row.LevelInForce != null)
            .GroupBy(row => row.LevelInForce!.Value).Select(level => new { level.Key, Count = level.Count() })
            .ToDictionaryAsync(level => level.Key, level => level.Count, cancel);
}

/// <summary>What the list page shows.</summary>
/// <param name="Filter">The conditions.</param>
/// <param name="Page">The rows and how many there are.</param>
/// <param name="Names">Names of their enterprises.</param>
/// <param name="Points">Names of their points.</param>
/// <param name="Today">Beijing date.</param>
public sealed record RiskListPage(
    RiskFilter Filter, ListPage<RiskItem> Page, IReadOnlyDictionary<Guid, string> Names, IReadOnlyDictionary<Guid, string> Points, DateOnly Today)
{
    /// <summary>Address of the page before; null on the first.</summary>
    public string? PreviousHref => Page.Previous is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;

    /// <summary>Address of the page after; null on the last.</summary>
    public string? NextHref => Page.Next is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;

    /// <summary>Name of the enterprise asked for, if one was.</summary>
    public string? EnterpriseName => Filter.Enterprise is { } id ? Names.GetValueOrDefault(id) : null;
}
