using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>Sums over accidents.</summary>
/// <param name="Accidents">起.</param>
/// <param name="Deaths">人.</param>
/// <param name="Injured">人.</param>
/// <param name="LossYuan">Direct loss.</param>
public sealed record AccidentTotals(int Accidents, int Deaths, int Injured, decimal LossYuan)
{
    /// <summary>Loss as the county writes it.</summary>
    public decimal LossWan => LossYuan / 10_000;
}

/// <summary>The one rule of what counts, and sums by it: the ledger's totals and the indicators read the same numbers.</summary>
public sealed class AccidentStatistics(SafetyDbContext db)
{
    /// <summary>Work-safety accidents taken into statistics and not excluded.</summary>
    public static IQueryable<Accident> Counted(IQueryable<Accident> rows) =>
        rows.Where(row => row.IsWorkSafety && row.IncludeInStatistics && row.State != AccidentState.Excluded);

    /// <summary>Totals of any selection.</summary>
    public static async Task<AccidentTotals> SumAsync(IQueryable<Accident> rows, CancellationToken cancel = default) =>
        await rows.GroupBy(_ => 1).Select(all => new AccidentTotals(
            all.Count(), all.Sum(row => row.Deaths), all.Sum(row => row.SeriousInjuries + row.MinorInjuries + row.AcutePoisonings), all.Sum(row => row.DirectLossYuan)))
            .SingleOrDefaultAsync(cancel) ?? new AccidentTotals(0, 0, 0, 0);

    /// <summary>Counted accidents and deaths by year and sector, of the whole county: plan indicators are county numbers,
    /// published as such, and name no record. Whether their records may be opened is still asked of each visitor.</summary>
    public async Task<IReadOnlyList<AccidentYear>> CountyYearsAsync(CancellationToken cancel = default) =>
        await Counted(db.Accidents.IgnoreQueryFilters([IScoped.Filter])).AsNoTracking()
            .GroupBy(row => new { row.OccurredOn.Year, row.SectorCode })
            .Select(rows => new AccidentYear(rows.Key.Year, rows.Key.SectorCode, rows.Count(), rows.Sum(row => row.Deaths)))
            .ToListAsync(cancel);

    /// <summary>County totals between two days, both included, for comparing the same part of two years.</summary>
    public Task<AccidentTotals> CountyTotalsAsync(DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        SumAsync(Counted(db.Accidents.IgnoreQueryFilters([IScoped.Filter])).Where(row => row.OccurredOn >= from && row.OccurredOn <= to), cancel);
}

/// <summary>Counted accidents of one year and sector.</summary>
public sealed record AccidentYear(int Year, string SectorCode, int Accidents, int Deaths);
