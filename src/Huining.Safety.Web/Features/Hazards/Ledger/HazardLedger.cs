using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>Reads the hazard ledger: the same filtered rows for the page, its totals, the export, the API and every
/// number that opens this list.</summary>
public sealed class HazardLedger(SafetyDbContext db, WordFrequencies frequencies, EnterpriseLookup enterprises, TimeProvider time)
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
    public async Task<IQueryable<Hazard>> RowsAsync(HazardFilter filter, CancellationToken cancel = default)
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
        var useIndex = await frequencies.PreferIndexAsync("hazards", filter.Q, PageSize, cancel);
        return Search.Containing(rows, row => row.SearchText, filter.Q, useIndex);
    }

    /// <summary>How many rows fit, counted no further than a person reads.</summary>
    public async Task<ListTotal> CountAsync(HazardFilter filter, CancellationToken cancel = default) =>
        await Keyset.CountAsync(await RowsAsync(filter, cancel), cancel);

    /// <summary>One page with the totals of the whole filtered set and the names of its enterprises.</summary>
    public async Task<HazardListPage> PageAsync(HazardFilter filter, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(filter, cancel);
        var page = filter.ByDue
            ? await Keyset.PageAsync(rows, row => row.DueOn!.Value, row => row.Id, false, filter.Cursor, PageSize, cancel: cancel)
            : await Keyset.PageAsync(rows, row => row.FoundOn, row => row.Id, true, filter.Cursor, PageSize, cancel: cancel);
        var today = Today;
        var major = await Keyset.CountAsync(rows.Where(row => row.Level == HazardLevel.Major), cancel);
        var late = await Keyset.CountAsync(rows.Where(row => row.DueOn < today && !Finished.Contains(row.State)), cancel);
        var ids = page.Items.Select(row => row.EnterpriseId).Distinct().ToList();
        var names = await db.Enterprises.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var asked = filter.Enterprise is { } id
            ? await db.Enterprises.AsNoTracking().Where(row => row.Id == id).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            : null;
        return new HazardListPage(filter, page.Select(row => new HazardListRow(row, names.GetValueOrDefault(row.EnterpriseId, ""))), major, late, today, asked);
    }
}

/// <summary>A row of the list with its enterprise's name.</summary>
public sealed record HazardListRow(Hazard Hazard, string Enterprise);

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
