using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>What a person types to log in.</summary>
public sealed class LoginForm
{
    [Display(Name = "用户名")]
    public string? UserName { get; set; }

    [Display(Name = "密码")]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    public string? ReturnUrl { get; set; }
}
