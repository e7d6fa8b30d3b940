using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Account.Activate;

/// <summary>What a person with a slip types to choose a password.</summary>
public sealed class ActivateForm
{
    [Display(Name = "用户名")]
    public string? UserName { get; set; }

    [Display(Name = "一次性口令")]
    public string? Code { get; set; }

    [Display(Name = "新密码")]
    public string? Password { get; set; }

    [Display(Name = "再输一遍新密码")]
    public string? Repeat { get; set; }
}
