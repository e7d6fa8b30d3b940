using FluentValidation;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>Field rules of an account: a name one can log in with, roles that go together, and the posting each role
/// needs to see anything.</summary>
public sealed class AccountFormRules : AbstractValidator<AccountForm>
{
    const int LongestUserName = 40, LongestName = 50, LongestCertificate = 40;

    /// <summary>Rules in the order of the form.</summary>
    public AccountFormRules()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.UserName)
            .Must(name => name?.Trim() is { Length: >= 2 and <= LongestUserName }).WithMessage($"用户名要 2 到 {LongestUserName} 个字。")
            .Must(name => name!.Trim().All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')).WithMessage("用户名只能用汉字、字母、数字和 - _ .，不能有空格。");
        RuleFor(form => form.DisplayName).Must(name => name?.Trim() is { Length: >= 2 and <= LongestName }).WithMessage("请填写真实姓名，2 到 50 个字。");
        RuleFor(form => form.Roles)
            .NotEmpty().WithMessage("请至少选一个角色。")
            .Must(roles => roles.All(Roles.All.Contains)).WithMessage("选了不存在的角色，请重新选择。")
            .Custom((roles, context) =>
            {
                if (Roles.WhyNotTogether(roles) is { } why) context.AddFailure(why);
            });
        RuleFor(form => form.AgencyId).NotNull().When(form => form.Roles.Any(role => Staff.Contains(role))).WithMessage("这个角色要填单位。");
        RuleFor(form => form.TownshipCode).NotEmpty().When(form => form.Roles.Contains(Roles.TownshipSupervisor)).WithMessage("乡镇监管员要选乡镇，否则看不到任何企业。");
        RuleFor(form => form.Enterprise).NotEmpty().When(form => form.Roles.Any(Roles.OfEnterprise.Contains)).WithMessage("企业账号要填企业，写统一社会信用代码或全称。");
        RuleFor(form => form.CertificateNumber).MaximumLength(LongestCertificate).WithMessage($"行政执法证号最多 {LongestCertificate} 个字。");
        RuleFor(form => form.Phone).Matches("^1[0-9]{10}$").When(form => !string.IsNullOrWhiteSpace(form.Phone)).WithMessage("手机号要 11 位数字，以 1 开头。");
        RuleFor(form => form.Email).EmailAddress().When(form => !string.IsNullOrWhiteSpace(form.Email)).WithMessage("邮箱写得不对，例如 zhang@example.gov.cn。");
    }

    static readonly HashSet<string> Staff =
        [.. Roles.Administrations, .. Roles.OfCounty, Roles.TownshipSupervisor, Roles.DepartmentSupervisor];
}
