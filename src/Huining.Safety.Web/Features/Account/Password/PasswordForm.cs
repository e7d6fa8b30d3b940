using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Account.Password;

/// <summary>What a person types to choose a new password.</summary>
public sealed class PasswordForm
{
    [Display(Name = "原密码")]
    public string? Current { get; set; }

    [Display(Name = "新密码")]
    public string? Password { get; set; }

    [Display(Name = "再输一遍新密码")]
    public string? Repeat { get; set; }
}
