using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>What holds for an enterprise's fields wherever they come from: form, sheet, API, proposal (ledgers.md §1, §15).
/// An error refuses; a warning (odd value) only tells, and so does what is still missing. Ask with <see cref="Check"/>, since
/// <c>ValidationResult.IsValid</c> counts warnings too.</summary>
public sealed partial class EnterpriseRules : AbstractValidator<EnterpriseFacts>
{
    /// <summary>Rough box of Huining, WGS-84 degrees (unverified): outside is only odd.</summary>
    const decimal West = 104.48m, East = 105.57m, South = 35.40m, North = 36.44m;

    /// <summary>Above this number of people a full-time safety manager is due (安全生产法第24条第2款).</summary>
    const int StaffNeedingManager = 100;

    readonly EnterpriseCodeLists _lists;

    /// <param name="lists">The lists the fields choose from.</param>
    public EnterpriseRules(EnterpriseCodeLists lists)
    {
        _lists = lists;
        Identity();
        Classification(lists);
        People();
        Places(lists);
        Numbers();
        Texts();
    }

    /// <summary>Brings facts into the form they are stored in and checks them.</summary>
    public EnterpriseCheck Check(EnterpriseFacts typed)
    {
        var facts = EnterpriseFactsForm.Normalise(typed, _lists);
        var failures = Validate(facts).Errors;
        return new EnterpriseCheck(
            facts,
            [.. failures.Where(failure => failure.Severity == Severity.Error)],
            [.. failures.Where(failure => failure.Severity != Severity.Error)]);
    }

    void Identity()
    {
        RuleFor(facts => facts.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请填写单位名称，与营业执照一致。")
            .Length(2, 100).WithMessage(facts => $"单位名称应为 2 至 100 个字，现为 {facts.Name.Length} 个，请核对。");
        RuleFor(facts => facts.Uscc).Custom((code, context) =>
        {
            var facts = context.InstanceToValidate;
            if (string.IsNullOrEmpty(code))
            {
                if (!facts.Unregistered)
                    context.AddFailure("请填写统一社会信用代码；确实没有办理登记的单位，请注明“未登记”。");
                return;
            }
            if (facts.Unregistered)
                context.AddFailure("已填写统一社会信用代码，就不是未登记单位，请去掉其中一个。");
            else if (UnifiedSocialCreditCode.Check(code) is { } wrong)
                context.AddFailure(wrong);
            else if (UnifiedSocialCreditCode.OrganisationCodeWarning(code) is { } odd)
                context.AddFailure(new ValidationFailure(nameof(facts.Uscc), odd) { Severity = Severity.Warning });
        });
    }

    void Classification(EnterpriseCodeLists lists)
    {
        RuleFor(facts => facts.SectorCode).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请选择行业领域。")
            .Must(code => lists.Sector(code) is not null)
            .WithMessage(facts => $"没有“{facts.SectorCode}”这个行业领域，可选：{string.Join("、", lists.Sectors.Select(row => row.Name))}。");
        RuleFor(facts => facts.KindCode).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请选择企业类型。")
            .Must(code => lists.Kind(code) is not null)
            .WithMessage(facts => $"没有“{facts.KindCode}”这个企业类型，可选：{string.Join("、", lists.Kinds.Select(row => row.Name))}。")
            .Must((facts, code) => code == "OTHER" || lists.Sector(facts.SectorCode) is null || lists.Kind(code)!.SectorCode == facts.SectorCode)
            .WithMessage(facts => $"企业类型“{lists.KindName(facts.KindCode)}”属于“{lists.SectorName(lists.Kind(facts.KindCode)!.SectorCode)}”，"
                + $"与行业领域“{lists.SectorName(facts.SectorCode)}”不一致，请改其中一个。");
        RuleFor(facts => facts.SubsectorCode)
            .Must(code => lists.Subsector(code) is not null)
            .WithMessage(facts => $"没有“{facts.SubsectorCode}”这个工贸细分行业，可选：{string.Join("、", lists.Subsectors.Select(row => row.Name))}。")
            .When(facts => facts.SubsectorCode is not null, ApplyConditionTo.CurrentValidator)
            .Must((facts, code) => code is null || facts.SectorCode == "INDUSTRY_TRADE")
            .WithMessage("只有工贸企业填写细分行业，请清空这一项。");
        RuleFor(facts => facts.IndustryCode)
            .Must(code => IndustryCode().IsMatch(code!))
            .WithMessage("国民经济行业代码应为门类字母加 2 至 4 位数字，如 F5265。")
            .Must(code => !IndustryCode().IsMatch(code!) || InDivision(lists, code!))
            .WithMessage(facts => IndustryWrong(lists, facts.IndustryCode!))
            .When(facts => facts.IndustryCode is not null);
        RuleFor(facts => facts.MajorHazardInstallationLevel).InclusiveBetween(1, 4)
            .WithMessage("重大危险源等级应为 1 至 4 级，没有重大危险源的请留空。");
        RuleFor(facts => facts.StandardisationLevel).InclusiveBetween(1, 3)
            .WithMessage("标准化等级应为 1 至 3 级，没有达标的请留空。");
        RuleFor(facts => facts.StandardisationValidTo).Must((facts, date) => date is null || facts.StandardisationLevel is not null)
            .WithMessage("填写了标准化有效期，请同时选择标准化等级。");
    }

    static bool InDivision(EnterpriseCodeLists lists, string code) =>
        lists.IndustryDivisions(code[..1]) is { } range && int.Parse(code.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture) is var division
        && division >= range.From && division <= range.To;

    static string IndustryWrong(EnterpriseCodeLists lists, string code) => lists.IndustryDivisions(code[..1]) is { } range
        ? $"国民经济行业代码门类 {code[0]} 的大类是 {range.From:00} 至 {range.To:00}，“{code}”不在其中，请核对。"
        : $"国民经济行业代码没有门类“{code[0]}”，请核对（A 至 T）。";

    [GeneratedRegex("^[A-Z][0-9]{2,4}$")]
    private static partial Regex IndustryCode();
}

/// <summary>What the rules found.</summary>
/// <param name="Facts">The facts as they would be stored.</param>
/// <param name="Errors">Refuse the facts.</param>
/// <param name="Warnings">Odd values: shown, never in the way.</param>
public sealed record EnterpriseCheck(
    EnterpriseFacts Facts, IReadOnlyList<ValidationFailure> Errors, IReadOnlyList<ValidationFailure> Warnings)
{
    /// <summary>May the facts be saved?</summary>
    public bool Passed => Errors.Count == 0;

    /// <summary>What the file still lacks; never in the way.</summary>
    public IReadOnlyList<MissingFact> Missing => EnterpriseCompleteness.Missing(Facts);
}
