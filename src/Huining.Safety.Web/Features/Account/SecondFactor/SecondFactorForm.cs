using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Account.SecondFactor;

/// <summary>Setting up the second factor, or taking it off.</summary>
public sealed class SecondFactorForm
{
    /// <summary>The sealed secret the QR code shows, brought back to be confirmed.</summary>
    public string? Sealed { get; set; }

    [Display(Name = "手机上显示的 6 位数字")]
    public string? Code { get; set; }

    [Display(Name = "登录密码")]
    public string? Password { get; set; }
}
