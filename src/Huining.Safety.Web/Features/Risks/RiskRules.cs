using FluentValidation;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>What must hold for a draft, the same for form, guided questions, sheet and API. What may wait until the
/// submission is <see cref="RiskControl.Missing"/>.</summary>
public sealed class RiskRules : AbstractValidator<RiskFacts>
{
    const int LongText = 1000;

    /// <summary>The rules of today.</summary>
    public RiskRules(AccidentCategories categories, DeadlineDesk desk)
    {
        var scales = RiskScales.On(desk.Today);
        Required(facts => facts.PointName, "风险点名称", 100, "请填写风险点名称，如 销售柜台。");
        RuleFor(facts => facts.PointKind).NotNull().WithMessage("请选择风险点类型。");
        Required(facts => facts.Location, "位置", 100, "请写明位置，如 店内一层。");
        Limit(facts => facts.Workshop, "车间或部门", 100);
        RuleFor(facts => facts.Longitude).Must((facts, value) => value is null == facts.Latitude is null).WithMessage("经度和纬度要一起填，或者都不填。")
            .InclusiveBetween(73, 136).WithMessage("经度不在中国范围内，请核对有没有与纬度填反。");
        RuleFor(facts => facts.Latitude).InclusiveBetween(3, 54).WithMessage("纬度不在中国范围内，请核对有没有与经度填反。");
        RuleFor(facts => facts.PeopleExposed).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("请填写可能受影响的人数，没有填 0。")
            .InclusiveBetween(0, 100_000).WithMessage("可能受影响的人数应为 0 至 100000。");
        Limit(facts => facts.ActivityStep, "作业步骤或活动", 200);
        Limit(facts => facts.Equipment, "设备", 200);
        Limit(facts => facts.Post, "岗位", 50);
        RuleFor(facts => facts.HazardDescription).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请写明危险有害因素。")
            .MinimumLength(5).WithMessage("危险有害因素至少写 5 个字：什么东西、在什么情况下、会怎么样。")
            .MaximumLength(LongText).WithMessage("危险有害因素不能超过 1000 个字，请缩短。");
        RuleFor(facts => facts.AccidentCode).Must(code => code is null || categories.All.Any(row => row.Code == code))
            .WithMessage(facts => $"没有“{facts.AccidentCode}”这个事故类别，请重新选择。");
        Limit(facts => facts.Consequence, "可能的后果", LongText);
        Grade(scales);
        foreach (var kind in Enum.GetValues<MeasureKind>())
            RuleFor(facts => facts.MeasureOf(kind)).MaximumLength(LongText).OverridePropertyName(PropertyOf(kind)).WithMessage($"{kind.Name()}不能超过 1000 个字，请缩短。");
        Limit(facts => facts.CompanyPerson, "公司级责任人", 50);
        Limit(facts => facts.WorkshopPerson, "车间级责任人", 50);
        Limit(facts => facts.TeamPerson, "班组级责任人", 50);
        Limit(facts => facts.PostPerson, "岗位级责任人", 50);
        Limit(facts => facts.MonitoringMeans, "监测监控手段", 500);
        Limit(facts => facts.MonitoringThreshold, "限值", 200);
        Limit(facts => facts.PatrolFrequency, "巡查频次", 100);
        Limit(facts => facts.EmergencyPlan, "应急预案", 500);
        Limit(facts => facts.EmergencyTeam, "应急队伍", 200);
        Limit(facts => facts.EmergencyMaterials, "应急物资", 500);
        Limit(facts => facts.EmergencyContact, "应急联系人", 200);
        Limit(facts => facts.Evacuation, "疏散路线", 500);
        RuleFor(facts => facts.ReviewMonths).InclusiveBetween(1, RiskControl.LongestReviewMonths).WithMessage("复评周期应为 1 至 12 个月。");
    }

    void Grade(RiskScales scales)
    {
        RuleFor(facts => facts.Method).NotNull().WithMessage("请选择评价方法。");
        RuleFor(facts => facts.Likelihood).Must((facts, score) => scales.Point(facts.Method!.Value, "L", score) is not null)
            .When(facts => facts.Method is RiskMethod.Ls or RiskMethod.Lec).WithMessage(facts => Only(scales, facts.Method!.Value, "L"));
        RuleFor(facts => facts.Exposure).Must(score => scales.Point(RiskMethod.Lec, "E", score) is not null)
            .When(facts => facts.Method is RiskMethod.Lec).WithMessage(Only(scales, RiskMethod.Lec, "E"));
        RuleFor(facts => facts.Severity).Must((facts, score) => scales.Point(facts.Method!.Value, SeverityFactor(facts.Method.Value), score) is not null)
            .When(facts => facts.Method is RiskMethod.Ls or RiskMethod.Lec).WithMessage(facts => Only(scales, facts.Method!.Value, SeverityFactor(facts.Method.Value)));
        RuleFor(facts => facts.DirectGround).Must(code => scales.Ground(code) is not null)
            .When(facts => facts.Method is RiskMethod.Direct).WithMessage("请选择直接判定的情形。");
        RuleFor(facts => facts.DirectBasis).NotEmpty()
            .When(facts => facts.Method is RiskMethod.Direct && scales.Ground(facts.DirectGround) is { NeedsBasis: true }).WithMessage("请写明直接判定依据的标准和条款。");
        Limit(facts => facts.DirectBasis, "依据", 300);
        RuleFor(facts => facts.LevelOverride).Must((facts, level) => level is null || RiskGrading.Of(facts, scales) is not { } grade || level < grade.Level)
            .WithMessage(facts => $"按评分是“{RiskGrading.Of(facts, scales)!.Level.Name()}”，只能往高提，不能降低或选同一级。分数打高了的，请重新评分并写明理由。");
        RuleFor(facts => facts.OverrideReason).NotEmpty().When(facts => facts.LevelOverride is not null).WithMessage("提高级别要写明理由。");
        Limit(facts => facts.OverrideReason, "理由", 500);
        Limit(facts => facts.LoweringReason, "理由", 500);
    }

    /// <summary>C of LEC, S of LS.</summary>
    internal static string SeverityFactor(RiskMethod method) => method == RiskMethod.Lec ? "C" : "S";

    /// <summary>The property of <see cref="RiskFacts"/> that holds a kind of measure.</summary>
    internal static string PropertyOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Engineering => nameof(RiskFacts.EngineeringMeasures),
        MeasureKind.Management => nameof(RiskFacts.ManagementMeasures),
        MeasureKind.Training => nameof(RiskFacts.TrainingMeasures),
        MeasureKind.Ppe => nameof(RiskFacts.ProtectionMeasures),
        _ => nameof(RiskFacts.EmergencyMeasures),
    };

    static string Only(RiskScales scales, RiskMethod method, string factor) =>
        $"{factor} 只能取 {string.Join("、", scales.Of(method, factor).Select(point => point.ScoreText))}，请按评分表选一项。";

    void Required(System.Linq.Expressions.Expression<Func<RiskFacts, string>> field, string label, int most, string missing) =>
        RuleFor(field).Cascade(CascadeMode.Stop).NotEmpty().WithMessage(missing).MaximumLength(most).WithMessage($"{label}不能超过 {most} 个字，请缩短。");

    void Limit(System.Linq.Expressions.Expression<Func<RiskFacts, string?>> field, string label, int most) =>
        RuleFor(field).MaximumLength(most).WithMessage($"{label}不能超过 {most} 个字，请缩短。");
}
