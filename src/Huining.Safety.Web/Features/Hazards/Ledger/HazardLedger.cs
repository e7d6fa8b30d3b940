using System.Linq.Expressions;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>Reads the hazard ledger: the same filtered rows for the page, its totals, the export, the API and every
/// number that opens this list.</summary>
public sealed class HazardLedger(SafetyDbContext db, WordFrequencies frequencies, Tallies tallies, EnterpriseLookup enterprises, TimeProvider time)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    static readonly HazardState[] Finished = [HazardState.Closed, HazardState.Rejected];

    static readonly HazardState[] WaitingForDecision =
    [
        HazardState.Reported, HazardState.MajorPendingConfirm, HazardState.MajorListing, HazardState.ExtensionPending,
        HazardState.RecheckPending, HazardState.DelistPending,
    ];

    /// <summary>Today in Beijing, against which overdue is derived.</summary>
    public DateOnly Today => ChinaTime.Today(time);

    /// <summary>The rows that fit, unordered and untracked.</summary>
    public async Task<IQueryable<Hazard>> RowsAsync(HazardFilter filter, CancellationToken cancel = default) =>
        await FilteredAsync(filter, await frequencies.PreferIndexAsync("hazards", filter.Q, PageSize, cancel), cancel);

    /// <summary>The same rows, read by the plan that counts them soonest.</summary>
    async Task<IQueryable<Hazard>> CountedRowsAsync(HazardFilter filter, int limit, CancellationToken cancel) =>
        await FilteredAsync(filter, await frequencies.PreferIndexToCountAsync("hazards", filter.Q, limit, cancel), cancel);

    async Task<IQueryable<Hazard>> FilteredAsync(HazardFilter filter, bool useIndex, CancellationToken cancel)
    {
        var today = Today;
        var rows = db.Hazards.AsNoTracking();
        rows = filter.View switch
        {
            HazardView.Open => rows.Where(row => !Finished.Contains(row.State)),
            HazardView.Late => rows.Where(row => !Finished.Contains(row.State) && row.DueOn < today),
            HazardView.Waiting => rows.Where(row => WaitingForDecision.Contains(row.State)),
            HazardView.Major => rows.Where(row => row.Level == HazardLevel.Major && !Finished.Contains(row.State)),
            HazardView.Year => rows.Where(row => row.FoundOn >= new DateOnly(today.Year, 1, 1) && row.FoundOn <= new DateOnly(today.Year, 12, 31)),
            _ => rows,
        };
        if (filter.Township is { Length: > 0 } township) rows = rows.Where(row => row.TownshipCode == township);
        if (filter.Level is { } level) rows = rows.Where(row => row.Level == level);
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.Source is { } source) rows = rows.Where(row => row.Source == source);
        if (filter.Sector is { Length: > 0 } sector) rows = rows.Where(row => row.SectorCode == sector);
        if (filter.Category is { Length: > 0 } category) rows = rows.Where(row => row.CategoryCode == category);
        if (filter.Enterprise is { } enterprise)
        {
            // Hazards of a duplicate stay linked to it and are shown under the file it was merged into.
            var family = await enterprises.FamilyAsync(enterprise, cancel);
            rows = rows.Where(row => family.Contains(row.EnterpriseId));
        }
        if (filter.FoundFrom is { } foundFrom) rows = rows.Where(row => row.FoundOn >= foundFrom);
        if (filter.FoundTo is { } foundTo) rows = rows.Where(row => row.FoundOn <= foundTo);
        if (filter.DueFrom is { } dueFrom) rows = rows.Where(row => row.DueOn >= dueFrom);
        if (filter.DueTo is { } dueTo) rows = rows.Where(row => row.DueOn <= dueTo);
        if (filter.ByDue) rows = rows.Where(row => row.DueOn != null);
        return Search.Containing(rows, row => row.SearchText, filter.Q, useIndex);
    }

    /// <summary>How many rows fit, counted no further than a person reads.</summary>
    /// <param name="filter">The conditions.</param>
    /// <param name="limit">Where to stop; null: where the list stops.</param>
    public async Task<ListTotal> CountAsync(HazardFilter filter, CancellationToken cancel = default, int? limit = null)
    {
        var stop = limit ?? LimitOf(filter);
        return await Keyset.CountAsync(await CountedRowsAsync(filter, stop, cancel), cancel, stop);
    }

    /// <summary>One page with the totals of the whole filtered set and the names of its enterprises.</summary>
    public async Task<HazardListPage> PageAsync(HazardFilter filter, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(filter, cancel);
        var slice = filter.ByDue
            ? await Keyset.SliceAsync(rows, row => row.DueOn!.Value, row => row.Id, ListRow, false, filter.Cursor, PageSize, cancel)
            : await Keyset.SliceAsync(rows, row => row.FoundOn, row => row.Id, ListRow, true, filter.Cursor, PageSize, cancel);
        var today = Today;
        var totals = slice.IsWhole ? HazardTotals.Of(slice.Items, today)
            : filter.Cursor is null ? await TotalsAsync(filter, today, cancel)
            : await tallies.OfAsync((filter with { Cursor = null, Sort = null }, today, db.Scope.Key), () => TotalsAsync(filter, today, cancel));
        var asked = filter.Enterprise is { } id
            ? await db.Enterprises.AsNoTracking().Where(row => row.Id == id).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            : null;
        return new HazardListPage(filter, new ListPage<HazardListRow>(slice.Items, totals.All, slice.Next, slice.Previous), totals.Major, totals.Late, today, asked);
    }

    Expression<Func<Hazard, HazardListRow>> ListRow => row => new HazardListRow(
        row.Id, row.Year, row.Number, row.State, row.Level, row.Source, row.TownshipCode, row.FoundOn, row.DueOn, row.Description,
        db.Enterprises.Where(enterprise => enterprise.Id == row.EnterpriseId).Select(enterprise => enterprise.Name).FirstOrDefault() ?? "");

    /// <summary>All three totals in one pass, which stops at the limit: what is then known of each is “at least”.</summary>
    async Task<HazardTotals> TotalsAsync(HazardFilter filter, DateOnly today, CancellationToken cancel)
    {
        var limit = LimitOf(filter);
        var rows = await CountedRowsAsync(filter, limit, cancel);
        var counted = await rows
            .Select(row => new { Major = row.Level == HazardLevel.Major, Late = row.DueOn < today && !Finished.Contains(row.State) })
            .Take(limit + 1)
            .GroupBy(_ => 1)
            .Select(all => new { All = all.Count(), Major = all.Count(row => row.Major), Late = all.Count(row => row.Late) })
            .SingleOrDefaultAsync(cancel);
        var more = counted?.All > limit;
        return new HazardTotals(
            new ListTotal(more ? limit : counted?.All ?? 0, more), new ListTotal(counted?.Major ?? 0, more), new ListTotal(counted?.Late ?? 0, more));
    }

    static int LimitOf(HazardFilter filter) => Search.Words(filter.Q).Count > 0 ? Search.CountLimit : Keyset.CountLimit;
}

/// <summary>The sizes of a filtered set.</summary>
/// <param name="All">Rows that fit.</param>
/// <param name="Major">Those of major level.</param>
/// <param name="Late">Those overdue today.</param>
sealed record HazardTotals(ListTotal All, ListTotal Major, ListTotal Late)
{
    /// <summary>The totals of rows that are all on the page.</summary>
    public static HazardTotals Of(IReadOnlyList<HazardListRow> rows, DateOnly today) => new(
        new ListTotal(rows.Count, false),
        new ListTotal(rows.Count(row => row.Level == HazardLevel.Major), false),
        new ListTotal(rows.Count(row => !row.State.IsFinished() && row.DueOn < today), false));
}

/// <summary>What the list shows of a hazard.</summary>
public sealed record HazardListRow(
    Guid Id, int Year, int Number, HazardState State, HazardLevel? Level, HazardSource Source, string TownshipCode,
    DateOnly FoundOn, DateOnly? DueOn, string Description, string Enterprise)
{
    /// <summary>隐2026-0398.</summary>
    public string FullNumber => Hazard.NumberText(Year, Number);
}

/// <summary>What the list page shows.</summary>
/// <param name="Filter">The conditions.</param>
/// <param name="Page">The rows and how many there are.</param>
/// <param name="Major">Of all that fit, those of major level.</param>
/// <param name="Late">Of all that fit, those overdue today.</param>
/// <param name="Today">Beijing date.</param>
/// <param name="EnterpriseName">Name of the enterprise asked for, if one was.</param>
public sealed record HazardListPage(HazardFilter Filter, ListPage<HazardListRow> Page, ListTotal Major, ListTotal Late, DateOnly Today, string? EnterpriseName)
{
    /// <summary>Address of the page before; null on the first.</summary>
    public string? PreviousHref => Page.Previous is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;

    /// <summary>Address of the page after; null on the last.</summary>
    public string? NextHref => Page.Next is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;
}
