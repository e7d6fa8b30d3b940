using Huining.Safety.Web.Features.Enterprises;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>Who must control a risk of a level, and what must be filled in before it can be approved.</summary>
public static class RiskControl
{
    /// <summary>Longest time to the next assessment, months.</summary>
    public const int LongestReviewMonths = 12;

    /// <summary>The lowest tier that may answer for a risk of this level (<c>risk_levels.csv</c>).</summary>
    public static ControlTier LowestTier(RiskLevel level) => level switch
    {
        RiskLevel.Major => ControlTier.Company,
        RiskLevel.RelativelyHigh => ControlTier.Workshop,
        RiskLevel.General => ControlTier.Team,
        _ => ControlTier.Post,
    };

    /// <summary>The tiers that control a risk: the responsible one and all below it.</summary>
    public static IEnumerable<ControlTier> TiersFrom(ControlTier tier) => Enum.GetValues<ControlTier>().Where(other => other >= tier);

    /// <summary>The kinds of measure a risk of this level must have; for others one of any kind is enough.</summary>
    public static IEnumerable<MeasureKind> MeasuresFor(RiskLevel level) =>
        level == RiskLevel.Major ? Enum.GetValues<MeasureKind>().Where(kind => kind != MeasureKind.Ppe) : [];

    /// <summary>What still keeps a draft from being submitted, sentences in Chinese in the form's order.</summary>
    public static IReadOnlyList<string> Missing(RiskItem risk)
    {
        var missing = new List<string>();
        if (risk.AccidentCode.Length == 0) missing.Add("请选择可能发生的事故类别。");
        if (risk.Consequence.Length == 0) missing.Add("请写明可能的后果。");
        if (risk.LowersLevel && risk.LoweringReason is null)
            missing.Add($"现行是“{Name(risk.LevelInForce!.Value)}”，降为“{Name(risk.Level)}”要写明降级的理由，由乡镇或县应急管理局审定。");
        if (!Enum.GetValues<MeasureKind>().Any(kind => risk.MeasureOf(kind) is { Length: > 0 })) missing.Add("五类管控措施至少写一类。");
        foreach (var kind in MeasuresFor(risk.Level).Where(kind => risk.MeasureOf(kind) is not { Length: > 0 }))
            missing.Add($"重大风险要有{Platform.Codes.EnumCode.Name(kind)}，请补上。");
        if (risk.Tier > LowestTier(risk.Level))
            missing.Add($"“{Name(risk.Level)}”的管控层级不能低于{Platform.Codes.EnumCode.Name(LowestTier(risk.Level))}。");
        foreach (var tier in TiersFrom(risk.Tier).Where(tier => risk.PersonOf(tier) is not { Length: > 0 }))
            missing.Add($"请填写{Platform.Codes.EnumCode.Name(tier)}的责任人，没有分层级的填同一个人。");
        return missing;
    }

    static string Name(RiskLevel level) => Platform.Codes.EnumCode.Name(level);
}
