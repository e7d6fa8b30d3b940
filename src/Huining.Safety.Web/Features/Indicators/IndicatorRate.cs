namespace Huining.Safety.Web.Features.Indicators;

/// <summary>
/// A measured value kept as its fraction, so that comparisons are exact and the page can show what it is made of. A county
/// rate is a ratio of sums, never the mean of township rates.
/// </summary>
/// <param name="Numerator">What was counted; null if not known.</param>
/// <param name="Denominator">What it is divided by; null if not known.</param>
/// <param name="Scale">Factor on the quotient, such as 100,000.</param>
public sealed record IndicatorRate(decimal? Numerator, decimal? Denominator, int Scale = 1)
{
    /// <summary>A plain count.</summary>
    public static IndicatorRate Count(decimal? number) => new(number, 1);

    /// <summary>Why there is no value: a number is missing, or the denominator is 0; null if there is one.</summary>
    public IndicatorStatus? Gap =>
        Numerator is null || Denominator is null ? IndicatorStatus.NoData
        : Denominator == 0 ? IndicatorStatus.NotApplicable
        : null;

    /// <summary>The value, not rounded; null where there is a <see cref="Gap"/>.</summary>
    public decimal? Value => Gap is null ? Numerator * Scale / Denominator : null;
}
