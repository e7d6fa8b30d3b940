namespace Huining.Safety.Web.Features.Indicators;

/// <summary>
/// The arithmetic of the plan's indicators. Decimal only; verdicts compare fractions multiplied out, so that neither
/// rounding nor a repeating decimal decides; equality meets the target.
/// </summary>
public static class IndicatorFormulas
{
    /// <summary>Five years of the plan's period.</summary>
    public const int PlanYears = 5;

    /// <summary>
    /// 下降 X%: met if the current value is at most the baseline × (1 − X%). From a baseline of 0 no percentage exists: 0 meets
    /// the target and anything above misses it.
    /// </summary>
    /// <param name="baseline">The value to fall from; both values of the same scale.</param>
    /// <param name="current">The value now.</param>
    /// <param name="targetPercent">By how many percent it must fall.</param>
    public static IndicatorReduction Reduction(IndicatorRate baseline, IndicatorRate current, decimal targetPercent)
    {
        var max = baseline.Value * (100 - targetPercent) / 100;
        if (GapOf(baseline, current) is { } gap) return new IndicatorReduction(null, max, gap);
        var met = IsAtMost(current, baseline, 100 - targetPercent, 100);
        var percent = baseline.Numerator == 0 ? null : (baseline.Value - current.Value) * 100 / baseline.Value;
        return new IndicatorReduction(percent, max, met ? IndicatorStatus.Met : IndicatorStatus.NotMet);
    }

    /// <summary>The same for plain counts; null where a number is not known.</summary>
    public static IndicatorReduction CountReduction(decimal? baseline, decimal? current, decimal targetPercent) =>
        Reduction(IndicatorRate.Count(baseline), IndicatorRate.Count(current), targetPercent);

    /// <summary>达到 100%: met only if all are done.</summary>
    public static IndicatorCompletion Completion(decimal? done, decimal? all)
    {
        var rate = new IndicatorRate(done, all, 100);
        return new IndicatorCompletion(rate.Value, rate.Gap ?? (done >= all ? IndicatorStatus.Met : IndicatorStatus.NotMet));
    }

    /// <summary>
    /// Indicator 6, fire deaths against residents. The plan's “每十万人…≤0.01%” contradicts itself; the reading is a setting.
    /// </summary>
    /// <param name="fireDeaths">Deaths by fire in the year.</param>
    /// <param name="population">Residents (常住人口).</param>
    /// <param name="reading">How the target is read.</param>
    /// <param name="ceiling">Deaths per 100,000, or percent of the population, by the reading.</param>
    public static IndicatorFire Fire(decimal? fireDeaths, decimal? population, FireReading reading, decimal ceiling)
    {
        var rate = new IndicatorRate(fireDeaths, population, reading == FireReading.PercentOfPopulation ? 100 : 100_000);
        var met = rate.Gap is null && rate.Numerator * rate.Scale <= ceiling * rate.Denominator;
        return new IndicatorFire(
            (rate with { Scale = 100_000 }).Value,
            (rate with { Scale = 100 }).Value,
            rate.Gap ?? (met ? IndicatorStatus.Met : IndicatorStatus.NotMet));
    }

    /// <summary>A target judged every year: missed in one, missed for the period; not decided while a year has no verdict.</summary>
    public static IndicatorStatus EveryYear(IReadOnlyCollection<IndicatorStatus> years) =>
        years.Contains(IndicatorStatus.NotMet) ? IndicatorStatus.NotMet
        : years.Distinct().ToList() is [var same and (IndicatorStatus.Met or IndicatorStatus.NotApplicable)] ? same
        : IndicatorStatus.NoData;

    /// <summary>Mid-term of a count: at most baseline × elapsed ÷ 5 × (1 − X%) so far.</summary>
    /// <param name="baseline">Total of the five years before.</param>
    /// <param name="actual">Total of the years so far.</param>
    /// <param name="targetPercent">By how many percent it must fall.</param>
    /// <param name="elapsedYears">Years so far, 1 to 5.</param>
    public static IndicatorMidTerm MidTermCount(decimal? baseline, decimal? actual, decimal targetPercent, int elapsedYears) =>
        MidTerm(IndicatorRate.Count(baseline), IndicatorRate.Count(actual), (100 - targetPercent) * elapsedYears, 100 * PlanYears);

    /// <summary>Mid-term of a rate: a straight path, so a fall of X% × elapsed ÷ 5 by now.</summary>
    /// <param name="baseline">The rate of 2020.</param>
    /// <param name="actual">The rate of the latest year, of the same scale.</param>
    /// <param name="targetPercent">By how many percent it must fall in five years.</param>
    /// <param name="elapsedYears">Years so far, 1 to 5.</param>
    public static IndicatorMidTerm MidTermRate(IndicatorRate baseline, IndicatorRate actual, decimal targetPercent, int elapsedYears) =>
        MidTerm(baseline, actual, 100 * PlanYears - targetPercent * elapsedYears, 100 * PlanYears);

    /// <summary>同比: against the same days of the year before. From 0 there is a difference but no percentage.</summary>
    public static IndicatorYearOnYear YearOnYear(decimal current, decimal previous) =>
        new(current - previous, previous == 0 ? null : (current - previous) * 100 / previous);

    static IndicatorMidTerm MidTerm(IndicatorRate baseline, IndicatorRate actual, decimal part, decimal whole)
    {
        var max = baseline.Value * part / whole;
        return new IndicatorMidTerm(max, GapOf(baseline, actual)
            ?? (IsAtMost(actual, baseline, part, whole) ? IndicatorStatus.OnTrack : IndicatorStatus.Behind));
    }

    static bool IsAtMost(IndicatorRate value, IndicatorRate other, decimal part, decimal whole) =>
        value.Numerator * other.Denominator * whole <= other.Numerator * value.Denominator * part;

    static IndicatorStatus? GapOf(IndicatorRate one, IndicatorRate other) =>
        one.Gap == IndicatorStatus.NoData || other.Gap == IndicatorStatus.NoData ? IndicatorStatus.NoData : one.Gap ?? other.Gap;
}
