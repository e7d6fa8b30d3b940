using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>A total of 2016–2020 as the county's plan states it; taken as given, never corrected from the ledger.</summary>
/// <param name="Measure">accidents, deaths, injured or loss_wan.</param>
public sealed record PlanBaseline(string Measure, string Name, decimal Value, string Unit, string Period, string Source)
{
    /// <summary>The four totals.</summary>
    public static IReadOnlyList<PlanBaseline> Shipped() =>
        [.. ReferenceFiles.Open("plan_baseline").Rows.Select(row => new PlanBaseline(
            row["measure"], row["name_cn"], row.Decimal("value"), row["unit_cn"], row["period"], row["source_cn"]))];
}
