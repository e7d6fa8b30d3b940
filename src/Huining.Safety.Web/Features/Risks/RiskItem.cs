using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>A 安全风险 at a risk point: what can happen, how bad, and how it is controlled (ledgers.md §2). Each act of
/// <see cref="RiskLifecycle"/> has a method of its name here; who may and when is the lifecycle's, not theirs.</summary>
public sealed partial class RiskItem : Record, IScoped
{
    RiskItem() { }

    /// <summary>CREATE: takes a risk into the register as a draft.</summary>
    /// <param name="point">Where; its scope goes with the risk.</param>
    /// <param name="enterpriseName">For searches.</param>
    /// <param name="facts">What is said, found right by <see cref="RiskRules"/>.</param>
    /// <param name="grade">The level its scores lead to.</param>
    /// <param name="year">Year of the number.</param>
    /// <param name="number">Number in that year.</param>
    public static RiskItem Create(RiskPoint point, string enterpriseName, RiskFacts facts, RiskGrade grade, int year, int number)
    {
        var risk = new RiskItem
        {
            RiskPointId = point.Id,
            EnterpriseId = point.EnterpriseId,
            TownshipCode = point.TownshipCode,
            SectorCode = point.SectorCode,
            IsDemo = point.IsDemo,
            Year = year,
            Number = number,
        };
        risk.Edit(point, enterpriseName, facts, grade);
        return risk;
    }

    public int Year { get; private set; }
    public int Number { get; private set; }
    public RiskState State { get; private set; }
    public Guid RiskPointId { get; private set; }
    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public string? ActivityStep { get; private set; }
    public string? Equipment { get; private set; }
    public string? Post { get; private set; }
    public string HazardDescription { get; private set; } = "";
    /// <summary>Which list <see cref="AccidentCode"/> is of: GB6441-1986 or GB6441-2025.</summary>
    public string AccidentScheme { get; private set; } = "";
    public string AccidentCode { get; private set; } = "";
    public string Consequence { get; private set; } = "";

    public RiskMethod Method { get; private set; }
    public decimal? Likelihood { get; private set; }
    public decimal? Exposure { get; private set; }
    /// <summary>C of LEC or S of LS.</summary>
    public decimal? Severity { get; private set; }
    public string? DirectGround { get; private set; }
    public string? DirectBasis { get; private set; }
    /// <summary>Version of the scales and bands the level was found by.</summary>
    public string ScaleVersion { get; private set; } = "";
    /// <summary>R of LS, D of LEC; null for a direct judgement.</summary>
    public decimal? Value { get; private set; }
    public RiskLevel ComputedLevel { get; private set; }
    /// <summary>Raised by hand above the computed level.</summary>
    public RiskLevel? LevelOverride { get; private set; }
    public string? OverrideReason { get; private set; }
    /// <summary>The level as the facts now stand: computed, or raised.</summary>
    public RiskLevel Level { get; private set; }

    public string? EngineeringMeasures { get; private set; }
    public string? ManagementMeasures { get; private set; }
    public string? TrainingMeasures { get; private set; }
    public string? ProtectionMeasures { get; private set; }
    public string? EmergencyMeasures { get; private set; }

    public ControlTier Tier { get; private set; }
    public string? CompanyPerson { get; private set; }
    public string? WorkshopPerson { get; private set; }
    public string? TeamPerson { get; private set; }
    public string? PostPerson { get; private set; }

    public string? MonitoringMeans { get; private set; }
    public string? MonitoringThreshold { get; private set; }
    public string? PatrolFrequency { get; private set; }
    public string? EmergencyPlan { get; private set; }
    public string? EmergencyTeam { get; private set; }
    public string? EmergencyMaterials { get; private set; }
    public string? EmergencyContact { get; private set; }
    public string? Evacuation { get; private set; }

    public int ReviewMonths { get; private set; }
    public bool IsDemo { get; internal set; }

    /// <summary>What a search looks through: number, enterprise, point, hazard; lower case.</summary>
    public string SearchText { get; private set; } = "";

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <summary>险2026-0398.</summary>
    public string FullNumber => NumberText(Year, Number);

    /// <inheritdoc />
    public override string AuditTitle => FullNumber;

    /// <summary>The number as people write it.</summary>
    public static string NumberText(int year, int number) => $"险{year}-{number:0000}";

    /// <summary>EDIT: writes what is said of the risk onto it.</summary>
    public void Edit(RiskPoint point, string enterpriseName, RiskFacts facts, RiskGrade grade)
    {
        RiskPointId = point.Id;
        (ActivityStep, Equipment, Post) = (facts.ActivityStep, facts.Equipment, facts.Post);
        (HazardDescription, Consequence) = (facts.HazardDescription, facts.Consequence);
        AccidentCode = facts.AccidentCode ?? "";
        AccidentScheme = AccidentCode.StartsWith('A') ? "GB6441-2025" : "GB6441-1986";
        (Method, Likelihood, Exposure, Severity) = (grade.Method, facts.Likelihood, facts.Exposure, facts.Severity);
        (DirectGround, DirectBasis) = (facts.DirectGround, facts.DirectBasis);
        (ScaleVersion, Value, ComputedLevel) = (grade.Version, grade.Value, grade.Level);
        (LevelOverride, OverrideReason) = facts.LevelOverride < grade.Level ? (facts.LevelOverride, facts.OverrideReason) : (null, null);
        Level = LevelOverride ?? ComputedLevel;
        LoweringReason = LowersLevel ? facts.LoweringReason : null;
        (EngineeringMeasures, ManagementMeasures, TrainingMeasures) = (facts.EngineeringMeasures, facts.ManagementMeasures, facts.TrainingMeasures);
        (ProtectionMeasures, EmergencyMeasures) = (facts.ProtectionMeasures, facts.EmergencyMeasures);
        Tier = facts.Tier ?? RiskControl.LowestTier(Level);
        (CompanyPerson, WorkshopPerson, TeamPerson, PostPerson) = (facts.CompanyPerson, facts.WorkshopPerson, facts.TeamPerson, facts.PostPerson);
        (MonitoringMeans, MonitoringThreshold, PatrolFrequency) = (facts.MonitoringMeans, facts.MonitoringThreshold, facts.PatrolFrequency);
        (EmergencyPlan, EmergencyTeam, EmergencyMaterials) = (facts.EmergencyPlan, facts.EmergencyTeam, facts.EmergencyMaterials);
        (EmergencyContact, Evacuation) = (facts.EmergencyContact, facts.Evacuation);
        ReviewMonths = facts.ReviewMonths ?? RiskControl.LongestReviewMonths;
        SearchText = $"{FullNumber} {enterpriseName} {point.Name} {HazardDescription}".ToLowerInvariant();
    }

    /// <summary>Takes its number late, when many come in at once.</summary>
    internal void TakeNumber(int number)
    {
        var old = FullNumber.ToLowerInvariant();
        Number = number;
        SearchText = SearchText.Replace(old, FullNumber.ToLowerInvariant(), StringComparison.Ordinal);
    }

    /// <summary>What is said of the risk as it stands.</summary>
    public RiskFacts Facts(RiskPoint point) => new()
    {
        PointName = point.Name,
        PointKind = point.Kind,
        Location = point.Location,
        Workshop = point.Workshop,
        Longitude = point.Longitude,
        Latitude = point.Latitude,
        PeopleExposed = point.PeopleExposed,
        ActivityStep = ActivityStep,
        Equipment = Equipment,
        Post = Post,
        HazardDescription = HazardDescription,
        AccidentCode = AccidentCode.Length > 0 ? AccidentCode : null,
        Consequence = Consequence,
        Method = Method,
        Likelihood = Likelihood,
        Exposure = Exposure,
        Severity = Severity,
        DirectGround = DirectGround,
        DirectBasis = DirectBasis,
        LevelOverride = LevelOverride,
        OverrideReason = OverrideReason,
        LoweringReason = LoweringReason,
        EngineeringMeasures = EngineeringMeasures,
        ManagementMeasures = ManagementMeasures,
        TrainingMeasures = TrainingMeasures,
        ProtectionMeasures = ProtectionMeasures,
        EmergencyMeasures = EmergencyMeasures,
        Tier = Tier,
        CompanyPerson = CompanyPerson,
        WorkshopPerson = WorkshopPerson,
        TeamPerson = TeamPerson,
        PostPerson = PostPerson,
        MonitoringMeans = MonitoringMeans,
        MonitoringThreshold = MonitoringThreshold,
        PatrolFrequency = PatrolFrequency,
        EmergencyPlan = EmergencyPlan,
        EmergencyTeam = EmergencyTeam,
        EmergencyMaterials = EmergencyMaterials,
        EmergencyContact = EmergencyContact,
        Evacuation = Evacuation,
        ReviewMonths = ReviewMonths,
    };

    /// <summary>The measure of a kind.</summary>
    public string? MeasureOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Engineering => EngineeringMeasures,
        MeasureKind.Management => ManagementMeasures,
        MeasureKind.Training => TrainingMeasures,
        MeasureKind.Ppe => ProtectionMeasures,
        _ => EmergencyMeasures,
    };

    /// <summary>The responsible person of a tier.</summary>
    public string? PersonOf(ControlTier tier) => tier switch
    {
        ControlTier.Company => CompanyPerson,
        ControlTier.Workshop => WorkshopPerson,
        ControlTier.Team => TeamPerson,
        _ => PostPerson,
    };
}
