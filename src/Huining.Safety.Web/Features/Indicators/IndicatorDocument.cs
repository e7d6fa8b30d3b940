using System.Globalization;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>The indicators as the command line and programs read them.</summary>
public sealed record IndicatorDocument(int Year, DateTimeOffset AsOf, IReadOnlyList<IndicatorDocument.Entry> Indicators)
{
    /// <summary>One indicator; numbers not rounded, null where they can't be said.</summary>
    public sealed record Entry(
        string Code, string Name, string Unit, IndicatorTargetType TargetType, decimal Target, IndicatorEvaluation Mode, decimal? Value,
        decimal? Numerator, decimal? Denominator, decimal? Baseline, decimal? ReductionPercent, decimal? MaxAllowed, IndicatorStatus Status,
        string Working, IReadOnlyList<MissingInput> Missing);

    /// <summary>The document of a board.</summary>
    public static IndicatorDocument Of(IndicatorBoard board) => new(board.Year, board.AsOf, [.. board.Results.Select(result => new Entry(
        result.Definition.Code, result.Definition.Name, result.Definition.Unit, result.Definition.TargetType, result.Definition.Target,
        result.Definition.Evaluation, result.Value, result.Numerator, result.Denominator, result.Baseline, result.ReductionPercent,
        result.MaxAllowed, result.Status, result.Working, result.Missing))]);

    /// <summary>The value as people read it, with its unit; — where there is none.</summary>
    public static string Shown(IndicatorResult result) => result.Value is { } value
        ? $"{(value == decimal.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture) : IndicatorText.Rate(value))} {result.Definition.Unit}"
        : IndicatorText.None;
}
