using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>
/// The thresholds of one grade as data (<c>accident_grades.csv</c>). 以上 includes the number and 以下 does not
/// (国务院令493号第3条), so each range is from its lower bound up to, but without, its upper one.
/// </summary>
/// <param name="Grade">The grade.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Deaths">Deaths.</param>
/// <param name="SeriousInjuries">Serious injuries, acute industrial poisoning included.</param>
/// <param name="DirectLossYuan">Direct economic loss in yuan.</param>
public sealed record AccidentGradeBand(
    AccidentGrade Grade, string Name, AccidentGradeBand.Range Deaths, AccidentGradeBand.Range SeriousInjuries, AccidentGradeBand.Range DirectLossYuan)
{
    /// <summary>From a number, included, up to another, excluded; null is no upper bound.</summary>
    public readonly record struct Range(decimal Min, decimal? MaxExclusive)
    {
        /// <summary>Whether the number lies in the range.</summary>
        public bool Contains(decimal number) => number >= Min && !(number >= MaxExclusive);
    }

    /// <summary>The bands shipped with the program, lowest first.</summary>
    public static IReadOnlyList<AccidentGradeBand> Shipped() =>
        [.. ReferenceFiles.Open("accident_grades").Rows.OrderBy(row => row.Int("rank")).Select(Read)];

    static AccidentGradeBand Read(CsvRow row) => new(
        row.Enum<AccidentGrade>("code"),
        row["name_cn"],
        new Range(row.Decimal("min_deaths"), row.DecimalOrNull("max_deaths_exclusive")),
        new Range(row.Decimal("min_serious_injuries"), row.DecimalOrNull("max_serious_injuries_exclusive")),
        new Range(row.Decimal("min_direct_loss_yuan"), row.DecimalOrNull("max_direct_loss_yuan_exclusive")));
}
