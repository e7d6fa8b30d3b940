using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Risks.Start;

/// <summary>A risk often met in a kind of enterprise (<c>typical_risks.csv</c>), offered as a card so that nobody need type.</summary>
/// <param name="Code">FR-01.</param>
/// <param name="KindCode">Kind of enterprise.</param>
/// <param name="Title">What the card says.</param>
/// <param name="Accident1986">Category by the list of 1986.</param>
/// <param name="Accident2025">Type by the list of 2025.</param>
/// <param name="Facts">Everything that is known beforehand.</param>
public sealed record TypicalRisk(string Code, string KindCode, string Title, string Accident1986, string Accident2025, RiskFacts Facts)
{
    /// <summary>The level its scores lead to.</summary>
    public RiskLevel Level(RiskScales scales) => RiskGrading.Of(Facts, scales)!.Level;

    /// <summary>The facts for an enterprise on a day, to be changed freely.</summary>
    public RiskFacts For(AccidentCategories categories, DateOnly day) => Facts with { AccidentCode = day < categories.NewFrom ? Accident1986 : Accident2025 };
}

/// <summary>The library of typical risks, the project's own wording and scores; a start, not a judgement.</summary>
public sealed class TypicalRisks
{
    readonly ILookup<string, TypicalRisk> _ofKind;
    readonly Dictionary<string, TypicalRisk> _byCode;

    /// <summary>Reads the library.</summary>
    public TypicalRisks()
    {
        All = [.. ReferenceFiles.Open("typical_risks").Rows.Select(Read)];
        _ofKind = All.ToLookup(row => row.KindCode);
        _byCode = All.ToDictionary(row => row.Code);
    }

    public IReadOnlyList<TypicalRisk> All { get; }

    /// <summary>The cards for an enterprise: those of its kind, or of a kind of its sector.</summary>
    public IReadOnlyList<TypicalRisk> For(Enterprise enterprise) =>
        _ofKind[enterprise.KindCode].Any() ? [.. _ofKind[enterprise.KindCode]] : enterprise.SectorCode switch
        {
            "FIREWORKS" => [.. _ofKind["FIREWORKS_RETAIL"]],
            "INDUSTRY_TRADE" => [.. _ofKind["INDUSTRY_TRADE_GENERAL"]],
            "NON_COAL_MINE" => [.. _ofKind["NON_COAL_OPEN_PIT"]],
            "FIRE" => [.. _ofKind["CROWDED_PLACE"]],
            _ => [],
        };

    /// <summary>The card with this code; null when the library no longer has it.</summary>
    public TypicalRisk? Find(string code) => _byCode.GetValueOrDefault(code);

    static TypicalRisk Read(CsvRow row) => new(row["code"], row["kind_code"], row["title"], row["accident_1986"], row["accident_2025"], new RiskFacts
    {
        PointName = row["point_name"],
        PointKind = EnumCode.Parse<RiskPointKind>(row["point_kind"]),
        Location = row["location"],
        Post = row.TextOrNull("post"),
        ActivityStep = row.TextOrNull("activity"),
        HazardDescription = row["hazard"],
        Consequence = row["consequence"],
        Method = RiskMethod.Lec,
        Likelihood = row.Decimal("l"),
        Exposure = row.Decimal("e"),
        Severity = row.Decimal("c"),
        EngineeringMeasures = row.TextOrNull("engineering"),
        ManagementMeasures = row.TextOrNull("management"),
        TrainingMeasures = row.TextOrNull("training"),
        ProtectionMeasures = row.TextOrNull("ppe"),
        EmergencyMeasures = row.TextOrNull("emergency"),
        MonitoringMeans = row.TextOrNull("monitoring"),
        MonitoringThreshold = row.TextOrNull("threshold"),
        PatrolFrequency = row.TextOrNull("patrol"),
        EmergencyPlan = row.TextOrNull("plan"),
        EmergencyMaterials = row.TextOrNull("materials"),
        Evacuation = row.TextOrNull("evacuation"),
    });
}
