using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>What a security administrator fills in for an account.</summary>
public sealed class AccountForm
{
    [Display(Name = "用户名")]
    public string? UserName { get; set; }

    [Display(Name = "姓名")]
    public string? DisplayName { get; set; }

    [Display(Name = "角色")]
    public List<string> Roles { get; set; } = [];

    [Display(Name = "单位")]
    public Guid? AgencyId { get; set; }

    [Display(Name = "乡镇")]
    public string? TownshipCode { get; set; }

    /// <summary>Credit code or full name of the enterprise.</summary>
    [Display(Name = "企业")]
    public string? Enterprise { get; set; }

    [Display(Name = "行政执法证号")]
    public string? CertificateNumber { get; set; }

    [Display(Name = "手机号")]
    public string? Phone { get; set; }

    [Display(Name = "电子邮箱")]
    public string? Email { get; set; }

    /// <summary>The form of an existing account.</summary>
    public static AccountForm Of(AccountRow account, IEnumerable<string> roles, string? enterprise) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Roles = [.. roles],
        AgencyId = account.AgencyId,
        TownshipCode = account.TownshipCode,
        Enterprise = enterprise,
        CertificateNumber = account.CertificateNumber,
        Phone = account.PhoneNumber,
        Email = account.Email,
    };
}
