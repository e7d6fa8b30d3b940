using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>One of the plan's 12 indicators as <c>indicators.csv</c> defines it.</summary>
/// <param name="Code">I01 to I12.</param>
/// <param name="Order">Number in the plan, 1 to 12.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="TargetType">How the target is worded.</param>
/// <param name="Target">Target in percent; for the ceiling of indicator 6 the plan's 0.01 whose unit is a setting.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is divided by; null for plain counts.</param>
/// <param name="Scale">Factor on the quotient: 100,000 for “per 100,000”.</param>
/// <param name="Unit">Unit of the value in Chinese.</param>
/// <param name="Evaluation">Default comparison.</param>
/// <param name="Baseline">The plan's own total of 2016–2020; null where it gives none.</param>
public sealed record IndicatorDefinition(
    string Code, int Order, string Name, IndicatorTargetType TargetType, decimal Target, IndicatorMeasure Numerator, IndicatorMeasure? Denominator,
    int Scale, string Unit, IndicatorEvaluation Evaluation, decimal? Baseline)
{
    /// <summary>The 12 indicators shipped with the program, in the plan's order.</summary>
    public static IReadOnlyList<IndicatorDefinition> Shipped()
    {
        var measures = IndicatorMeasure.Shipped().ToDictionary(measure => measure.Code);
        return [.. ReferenceFiles.Open("indicators").Rows.Select(row => Read(row, measures)).OrderBy(definition => definition.Order)];
    }

    static IndicatorDefinition Read(CsvRow row, IReadOnlyDictionary<string, IndicatorMeasure> measures) => new(
        row["code"],
        row.Int("order_no"),
        row["name_cn"],
        row.Enum<IndicatorTargetType>("target_type"),
        row.Decimal("target_value"),
        measures[row["numerator"]],
        row.TextOrNull("denominator") is { } denominator ? measures[denominator] : null,
        row.Int("scale"),
        row["unit_cn"],
        row.Enum<IndicatorEvaluation>("evaluation_default"),
        row.DecimalOrNull("baseline_value_2016_2020"));
}
