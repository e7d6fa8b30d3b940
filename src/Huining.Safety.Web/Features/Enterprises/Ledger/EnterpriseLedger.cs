using System.Linq.Expressions;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Ledger;

/// <summary>Reads the registry's list: the same filtered rows for the page, its totals, the export and the printed codes.</summary>
public sealed class EnterpriseLedger(SafetyDbContext db, WordFrequencies frequencies, TimeProvider time)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    /// <summary>Today in Beijing, against which expiry is told.</summary>
    public DateOnly Today => ChinaTime.Today(time);

    /// <summary>The rows that fit, unordered and untracked, those merged into another file left out.</summary>
    public async Task<IQueryable<Enterprise>> RowsAsync(EnterpriseFilter filter, CancellationToken cancel = default)
    {
        var rows = EnterpriseLookup.Standing(db);
        if (filter.Township is { Length: > 0 } township) rows = rows.Where(row => row.TownshipCode == township);
        if (filter.Sector is { Length: > 0 } sector) rows = rows.Where(row => row.SectorCode == sector);
        if (filter.Kind is { Length: > 0 } kind) rows = rows.Where(row => row.KindCode == kind);
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Risk is { } risk) rows = rows.Where(row => row.RiskLevel == risk);
        if (Marked(filter.Flag) is { } marked) rows = rows.Where(marked);
        if (DaysOf(filter.Licence) is { } days) rows = rows.Where(LicenceExpiry.EndsBy(db, LicenceExpiry.Ahead(Today, days)));
        if (filter.Lead is "none" or "several") rows = rows.Where(LeadRegulators.Are(db, Today, filter.Lead == "several"));
        if (filter.Incomplete) rows = rows.Where(row => row.MissingFacts > 0);
        var useIndex = await frequencies.PreferIndexAsync("enterprises", filter.Q, PageSize, cancel);
        return Search.Containing(rows, row => row.SearchText, filter.Q, useIndex);
    }

    /// <summary>One page with the totals of the whole filtered set.</summary>
    public async Task<EnterpriseListPage> PageAsync(EnterpriseFilter filter, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(filter, cancel);
        var totals = await rows.GroupBy(_ => 1).Select(all => new EnterpriseTotals(
                all.Count(), all.Count(row => row.HighRisk), all.Count(row => row.Status == OperatingStatus.Operating), all.Sum(row => row.EmployeesCount)))
            .SingleOrDefaultAsync(cancel) ?? new EnterpriseTotals(0, 0, 0, 0);
        var total = new ListTotal(totals.Count, false);
        var page = filter.ByUpdated
            ? await Keyset.PageAsync(rows, row => row.UpdatedAt, row => row.Id, true, filter.Cursor, PageSize, total, cancel)
            : await Keyset.PageAsync(rows, row => row.Name, row => row.Id, false, filter.Cursor, PageSize, total, cancel);
        var ids = page.Items.Select(row => row.Id).ToList();
        var ends = await db.Set<EnterpriseLicence>().Where(row => ids.Contains(row.EnterpriseId) && row.EndedOn == null && row.ValidTo != null)
            .GroupBy(row => row.EnterpriseId).Select(group => new { group.Key, End = group.Min(row => row.ValidTo) })
            .ToDictionaryAsync(row => row.Key, row => row.End, cancel);
        return new EnterpriseListPage(filter, page.Select(row => new EnterpriseListRow(row, ends.GetValueOrDefault(row.Id))), totals, Today);
    }

    static int? DaysOf(string? licence) => licence switch
    {
        "expired" => -1,
        "30" => LicenceExpiry.VerySoon,
        "90" => LicenceExpiry.Soon,
        _ => null,
    };

    static Expression<Func<Enterprise, bool>>? Marked(string? flag) => flag switch
    {
        nameof(Enterprise.HighRisk) => row => row.HighRisk,
        nameof(Enterprise.MetalSmelting) => row => row.MetalSmelting,
        nameof(Enterprise.ConfinedSpace) => row => row.ConfinedSpace,
        nameof(Enterprise.DustExplosion) => row => row.DustExplosion,
        nameof(Enterprise.AmmoniaRefrigeration) => row => row.AmmoniaRefrigeration,
        nameof(Enterprise.KeyProcess) => row => row.KeyProcess,
        nameof(Enterprise.KeyChemical) => row => row.KeyChemical,
        nameof(Enterprise.CrowdedPlace) => row => row.CrowdedPlace,
        FilterChoices.MajorHazardInstallation => row => row.MajorHazardInstallationLevel != null,
        _ => null,
    };
}

/// <summary>A row of the list with the nearest end of its licences in force.</summary>
public sealed record EnterpriseListRow(Enterprise Enterprise, DateOnly? LicenceEnd);

/// <summary>Sums over the whole filtered set.</summary>
public sealed record EnterpriseTotals(int Count, int HighRisk, int Operating, int Employees);

/// <summary>What the list page shows.</summary>
public sealed record EnterpriseListPage(EnterpriseFilter Filter, ListPage<EnterpriseListRow> Page, EnterpriseTotals Totals, DateOnly Today)
{
    /// <summary>Address of the page before; null on the first.</summary>
    public string? PreviousHref => Page.Previous is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;

    /// <summary>Address of the page after; null on the last.</summary>
    public string? NextHref => Page.Next is { } cursor ? (Filter with { Cursor = cursor }).Href() : null;
}
