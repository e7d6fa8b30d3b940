using System.Text.RegularExpressions;
using FluentValidation;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>What a report must say, the same for form, guided questions and API (ledgers.md §3).</summary>
public sealed partial class HazardRules : AbstractValidator<HazardReport>
{
    /// <summary>Shortest description, characters.</summary>
    public const int ShortestDescription = 10;

    const int YearsBack = 5;

    /// <summary>The rules for who reports now.</summary>
    public HazardRules(HazardCodeLists lists, DeadlineDesk desk, CurrentVisitor current)
    {
        bool ByEnterprise() => Roles.OfEnterprise.Any(current.Value.Is);
        RuleFor(report => report.EnterpriseId).NotEmpty().WithMessage("请选择企业。");
        RuleFor(report => report.Source).Must(source => source == HazardSource.SelfCheck == ByEnterprise())
            .WithMessage(_ => ByEnterprise() ? "企业上报的隐患来源只能是“企业自查”。" : "“企业自查”由企业自己上报，请选择检查、举报等来源。");
        RuleFor(report => report.FoundOn).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("请填写发现日期。")
            .Must(found => found <= desk.Today).WithMessage(report => $"发现日期 {ChinaTime.ShowDate(report.FoundOn!.Value)} 晚于今天，请改正。")
            .Must(found => found >= desk.Today.AddYears(-YearsBack)).WithMessage($"发现日期太早，只登记最近 {YearsBack} 年的隐患。");
        RuleFor(report => report.FoundByName).MaximumLength(50).WithMessage("发现人不能超过 50 个字。");
        RuleFor(report => report.Description).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请写明隐患内容。")
            .Must(text => text.Trim().Length >= ShortestDescription).WithMessage(report => $"隐患内容至少写 {ShortestDescription} 个字，现在有 {report.Description.Trim().Length} 个。请写清什么东西、在哪里、有什么危险。")
            .MaximumLength(1000).WithMessage("隐患内容不能超过 1000 个字，请缩短。");
        RuleFor(report => report.Location).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请写明隐患的位置。")
            .MaximumLength(100).WithMessage("位置不能超过 100 个字，请缩短。");
        RuleFor(report => report.CategoryCode).Cascade(CascadeMode.Stop)
            .NotEmpty().When(_ => !ByEnterprise(), ApplyConditionTo.CurrentValidator).WithMessage("请选择隐患类别。")
            .Must(code => code is null || lists.Category(code) is not null).WithMessage(report => $"没有“{report.CategoryCode}”这个隐患类别，请重新选择。");
        RuleFor(report => report.CriterionCode).Cascade(CascadeMode.Stop)
            .NotEmpty().When(report => report.Level == HazardLevel.Major, ApplyConditionTo.CurrentValidator).WithMessage("初判为重大的，请选择判定条款。")
            .Must(code => code is null or HazardCodeLists.OtherCriterion || lists.Criterion(code) is not null).WithMessage(report => $"没有“{report.CriterionCode}”这个判定条款，请重新选择。");
        RuleFor(report => report.Basis).MaximumLength(500).WithMessage("依据不能超过 500 个字，请缩短。");
        RuleFor(report => report.ResponsiblePerson).MaximumLength(50).WithMessage("整改责任人不能超过 50 个字。");
        RuleFor(report => report.ResponsiblePhone).Must(phone => phone is null || Phone().IsMatch(phone))
            .WithMessage(report => $"责任人电话“{report.ResponsiblePhone}”不对：请填 11 位手机号，或带区号的座机，如 0943-3221234。");
        RuleFor(report => report.ProposedDueOn).Must((report, due) => due is null || report.FoundOn is null || due >= report.FoundOn)
            .WithMessage("计划完成日期早于发现日期，请改正。");
    }

    /// <summary>Sources for which there may be nothing to photograph yet.</summary>
    internal static bool NeedsPhoto(HazardSource source) =>
        source is not (HazardSource.Complaint or HazardSource.UpperLevel or HazardSource.Alarm or HazardSource.Insurer);

    [GeneratedRegex("^(1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?)$")]
    private static partial Regex Phone();
}
