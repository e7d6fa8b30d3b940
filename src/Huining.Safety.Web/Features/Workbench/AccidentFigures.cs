using System.Globalization;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>This year's accidents up to today beside the same days of last year (同期).</summary>
public sealed class AccidentFigures(SafetyDbContext db)
{
    /// <summary>Accidents and deaths, each with its list.</summary>
    public async Task<IReadOnlyList<Figure>> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        var now = UpTo(today);
        var (sum, before) = (await SumAsync(now, cancel), await SumAsync(UpTo(today.AddYears(-1)), cancel));
        return
        [
            new Figure("今年事故", sum.Accidents, "起", now.Href(), Compare(sum.Accidents, before.Accidents, "起")),
            new Figure("今年死亡", sum.Deaths, "人", (now with { Fatal = true }).Href(), Compare(sum.Deaths, before.Deaths, "人")),
        ];
    }

    Task<AccidentTotals> SumAsync(AccidentFilter filter, CancellationToken cancel) =>
        AccidentStatistics.SumAsync(filter.Apply(db.Accidents.AsNoTracking()), cancel);

    static AccidentFilter UpTo(DateOnly day) =>
        new() { From = day.Year, To = day.Year, Until = day.ToString("MM-dd", CultureInfo.InvariantCulture), Counted = true };

    /// <summary>The comparison in words; from 0 there is no percentage to tell.</summary>
    internal static string Compare(int now, int before, string unit)
    {
        var then = $"去年同期 {before} {unit}";
        if (before == 0 || now == before) return now == before ? $"{then}，持平" : then;
        var percent = decimal.Round(Math.Abs(now - before) * 100m / before, 1, MidpointRounding.AwayFromZero);
        return $"{then}，{(now > before ? "升" : "降")} {percent.ToString("0.#", CultureInfo.InvariantCulture)}%";
    }
}
