using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>A number that indicators are made of, and where it comes from; tells the reader what is missing.</summary>
/// <param name="Code">Code used in <c>indicators.csv</c>, such as <c>gdp_yi_yuan</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Unit">Chinese unit.</param>
/// <param name="Source">Where it is kept or entered, in Chinese.</param>
public sealed record IndicatorMeasure(string Code, string Name, string Unit, string Source)
{
    /// <summary>The measures shipped with the program.</summary>
    public static IReadOnlyList<IndicatorMeasure> Shipped() =>
        [.. ReferenceFiles.Open("indicator_measures").Rows.Select(row => new IndicatorMeasure(row["code"], row["name_cn"], row["unit_cn"], row["source_cn"]))];
}
