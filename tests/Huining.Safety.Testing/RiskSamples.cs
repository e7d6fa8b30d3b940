using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Features.Risks.Grading;

namespace Huining.Safety.Testing;

/// <summary>Risks in a wanted state, for tests of what may be done there; how they came there does not matter.</summary>
public static class RiskSamples
{
    static readonly RiskScales Scales = RiskScales.On(new DateOnly(2026, 11, 24));

    /// <summary>Facts of a whole risk that lead to a level.</summary>
    public static RiskFacts Facts(RiskLevel level) => new()
    {
        PointName = "烟花爆竹陈列柜",
        PointKind = RiskPointKind.Place,
        Location = "店内一层",
        PeopleExposed = 3,
        HazardDescription = "柜台附近有明火，引燃烟花爆竹。",
        AccidentCode = "A20",
        Consequence = "人员伤亡，店铺烧毁。",
        Method = RiskMethod.Lec,
        Likelihood = level == RiskLevel.Low ? 1 : 3,
        Exposure = 6,
        Severity = level switch { RiskLevel.Major => 40, RiskLevel.RelativelyHigh => 15, _ => 7 },
        EngineeringMeasures = "专柜存放，与火源隔开。",
        ManagementMeasures = "店内严禁烟火。",
        TrainingMeasures = "营业前教育。",
        EmergencyMeasures = "配灭火器，先撤人。",
        Tier = RiskControl.LowestTier(level),
        CompanyPerson = "王某",
        WorkshopPerson = "王某",
        TeamPerson = "王某",
        PostPerson = "李某",
    };

    /// <summary>A risk of some enterprise.</summary>
    public static RiskItem In(RiskState state, RiskLevel level, Enterprise enterprise, bool wasInForce = false)
    {
        var facts = Facts(level);
        var risk = RiskItem.Create(RiskPoint.Of(enterprise, facts), enterprise.Name, facts, RiskGrading.Of(facts, Scales)!, 2026, 1);
        var inForce = state is RiskState.Approved or RiskState.Revised || wasInForce;
        return risk.With(nameof(RiskItem.State), state).With(nameof(RiskItem.LevelInForce), inForce ? level : null);
    }

    /// <summary>Sets a property past its owner.</summary>
    public static RiskItem With(this RiskItem risk, string property, object? value)
    {
        typeof(RiskItem).GetProperty(property)!.SetValue(risk, value);
        return risk;
    }
}
