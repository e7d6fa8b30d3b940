using System.Globalization;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>Measures the plan's twelve indicators. Accidents and deaths (1 and 2) come from the ledger; the others say
/// which number is missing and who has to supply it, until their ledgers and inputs exist.</summary>
public sealed class IndicatorEngine(AccidentStatistics accidents, TimeProvider time)
{
    /// <summary>First and last year of the plan.</summary>
    public const int FirstYear = 2021, LastYear = 2025;
    const int BaseYear = 2020;
    const int BaseFirstYear = 2016;

    /// <summary>The year shown first: the present one, or the plan's last.</summary>
    public int DefaultYear => Math.Clamp(ChinaTime.Today(time).Year, FirstYear, LastYear);

    /// <summary>Measures all for a year of the plan.</summary>
    /// <param name="year">2021 to 2025.</param>
    /// <param name="cancel">Stops the queries.</param>
    public async Task<IndicatorBoard> MeasureAsync(int year, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var years = await accidents.CountyYearsAsync(cancel);
        var samePart = await SamePartAsync(year, cancel);
        return new IndicatorBoard(year, time.GetUtcNow(), [.. IndicatorDefinition.Shipped().Select(definition => definition.Numerator.Code switch
        {
            "accidents" => Count(definition, year, years, row => row.Accidents, samePart, totals => totals.Accidents, fatal: false),
            "deaths" when definition.Denominator is null => Count(definition, year, years, row => row.Deaths, samePart, totals => totals.Deaths, fatal: true),
            _ => Missing(definition, year, years),
        })]);
    }

    /// <summary>This year and the last up to the same day, or both whole when the year is over.</summary>
    async Task<(AccidentTotals Now, AccidentTotals Before, string? Until)> SamePartAsync(int year, CancellationToken cancel)
    {
        var today = ChinaTime.Today(time);
        var end = today.Year == year ? today : new DateOnly(year, 12, 31);
        var before = end.AddYears(-1);
        return (await accidents.CountyTotalsAsync(new DateOnly(year, 1, 1), end, cancel),
            await accidents.CountyTotalsAsync(new DateOnly(year - 1, 1, 1), before, cancel),
            today.Year == year ? end.ToString("MM-dd", CultureInfo.InvariantCulture) : null);
    }

    static IndicatorResult Count(
        IndicatorDefinition definition, int year, IReadOnlyList<AccidentYear> years, Func<AccidentYear, int> number,
        (AccidentTotals Now, AccidentTotals Before, string? Until) samePart, Func<AccidentTotals, int> ofTotals, bool fatal)
    {
        decimal Sum(int from, int to) => years.Where(row => row.Year >= from && row.Year <= to).Sum(number);
        bool Known(int from, int to) => years.Any(row => row.Year >= from && row.Year <= to);

        var total = Known(FirstYear, year) ? Sum(FirstYear, year) : (decimal?)null;
        var final = IndicatorFormulas.CountReduction(definition.Baseline, total, definition.Target);
        var course = IndicatorFormulas.MidTermCount(definition.Baseline, total, definition.Target, year - FirstYear + 1);
        var last = year == LastYear;
        decimal? then = Known(BaseFirstYear, BaseYear) ? Sum(BaseYear, BaseYear) : null;
        decimal? now = total is null ? null : Sum(year, year);
        var alternative = IndicatorFormulas.CountReduction(then, now, definition.Target);
        var missing = new List<MissingInput>();
        if (total is null) missing.Add(new MissingInput(definition.Numerator.Code, definition.Numerator.Name, $"{FirstYear}–{year}", "事故台账，由县级执法人员登记或导入"));

        return new IndicatorResult
        {
            Definition = definition,
            Status = last ? final.Status : course.Status,
            Value = total,
            Numerator = total,
            Baseline = definition.Baseline,
            ReductionPercent = last ? final.Percent : null,
            MaxAllowed = final.MaxAllowedWhole,
            CourseMax = last ? null : course.ExpectedMax,
            Working = total is null ? "事故台账里还没有规划期的记录。"
                : last ? $"2021–2025 年合计 {total:0} {definition.Unit}，2016–2020 年合计 {definition.Baseline:0} {definition.Unit}：（{definition.Baseline:0} − {total:0}）÷ {definition.Baseline:0} = {IndicatorText.Percent(final.Percent)}，目标下降 {definition.Target:0}%，最多 {final.MaxAllowedWhole:0} {definition.Unit}。"
                : $"2021–{year} 年合计 {total:0} {definition.Unit}，按进度到本年最多 {course.ExpectedMax:0.##} {definition.Unit}（{definition.Baseline:0} × {year - FirstYear + 1}/5 × {100 - definition.Target:0}%）。",
            Alternative = new IndicatorReading(IndicatorEvaluation.EndYearVs2020, then, now, alternative.Percent, alternative.Status),
            YearOnYear = total is null ? null : IndicatorFormulas.YearOnYear(ofTotals(samePart.Now), ofTotals(samePart.Before)),
            Records = total is null ? null : new AccidentFilter { From = FirstYear, To = year, Counted = true, Fatal = fatal }.Href(),
            Course = [.. Enumerable.Range(FirstYear, year - FirstYear + 1).Where(_ => total is not null).Select(y => (y, Sum(y, y)))],
            Missing = missing,
        };
    }

    /// <summary>What an indicator lacks. Numerators that the accident ledger holds are not lacking.</summary>
    static IndicatorResult Missing(IndicatorDefinition definition, int year, IReadOnlyList<AccidentYear> years)
    {
        var inLedger = definition.Numerator.Code is "deaths" or "imc_deaths" or "construction_deaths" && years.Any(row => row.Year >= FirstYear && row.Year <= year);
        var needed = new[] { inLedger ? null : definition.Numerator, definition.Denominator }.OfType<IndicatorMeasure>();
        var when = definition.Evaluation switch
        {
            IndicatorEvaluation.EndYearVs2020 => $"{BaseYear} 年、{year} 年",
            IndicatorEvaluation.EveryYear => $"{FirstYear}–{year} 每年",
            _ => $"{year} 年",
        };
        var missing = needed.Select(measure => new MissingInput(measure.Code, $"{measure.Name}（{measure.Unit}）", when, measure.Source)).ToList();
        return new IndicatorResult
        {
            Definition = definition,
            Status = IndicatorStatus.NoData,
            Working = $"还缺{string.Join("、", missing.Select(input => input.Name))}，不能计算。",
            Missing = missing,
        };
    }
}
