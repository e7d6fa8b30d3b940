namespace Huining.Safety.Web.Features.Indicators;

/// <summary>A fall against a baseline.</summary>
/// <param name="Percent">By how many percent it fell, not rounded, negative for a rise; null where it can't be said.</param>
/// <param name="MaxAllowed">The highest value that still meets the target, not rounded; null without a baseline.</param>
/// <param name="Status">The verdict.</param>
public sealed record IndicatorReduction(decimal? Percent, decimal? MaxAllowed, IndicatorStatus Status)
{
    /// <summary>The highest whole number that still meets the target, for counts.</summary>
    public decimal? MaxAllowedWhole => MaxAllowed is { } max ? decimal.Floor(max) : null;
}

/// <summary>A share of all.</summary>
/// <param name="Percent">Percent done, not rounded; null where it can't be said.</param>
/// <param name="Status">The verdict.</param>
public sealed record IndicatorCompletion(decimal? Percent, IndicatorStatus Status)
{
    /// <summary>Percent as shown: cut off, not rounded, so that 99,999 of 100,000 never reads 100.00%.</summary>
    public string Display => Percent is { } percent ? IndicatorText.Percent(decimal.Truncate(percent * 100) / 100) : IndicatorText.None;
}

/// <summary>Indicator 6 in both units, judged by the reading asked for.</summary>
/// <param name="PerHundredThousand">Deaths per 100,000 residents.</param>
/// <param name="PercentOfPopulation">Deaths in percent of residents.</param>
/// <param name="Status">The verdict.</param>
public sealed record IndicatorFire(decimal? PerHundredThousand, decimal? PercentOfPopulation, IndicatorStatus Status);

/// <summary>Progress against the glide path.</summary>
/// <param name="ExpectedMax">The highest value still on the path, not rounded; null without a baseline.</param>
/// <param name="Status">On track, behind, or why it can't be said.</param>
public sealed record IndicatorMidTerm(decimal? ExpectedMax, IndicatorStatus Status);

/// <summary>Against the same period of the year before.</summary>
/// <param name="Difference">Now less then.</param>
/// <param name="Percent">Difference in percent of then, not rounded; null from 0.</param>
public sealed record IndicatorYearOnYear(decimal Difference, decimal? Percent)
{
    /// <summary>Percent as shown, or — from 0.</summary>
    public string Display => IndicatorText.Percent(Percent);
}
