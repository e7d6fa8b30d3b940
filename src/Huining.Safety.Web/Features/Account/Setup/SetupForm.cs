using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Account.Setup;

/// <summary>The first two administrators. They must be two people: one gives accounts, the other keeps the system.</summary>
public sealed class SetupForm
{
    [Display(Name = "启动口令")]
    public string? Code { get; set; }

    [Display(Name = "安全管理员姓名")]
    public string? SecurityName { get; set; }

    [Display(Name = "安全管理员用户名")]
    public string? SecurityUser { get; set; }

    [Display(Name = "安全管理员密码")]
    public string? Password { get; set; }

    [Display(Name = "再输一遍密码")]
    public string? Repeat { get; set; }

    [Display(Name = "系统管理员姓名")]
    public string? SystemName { get; set; }

    [Display(Name = "系统管理员用户名")]
    public string? SystemUser { get; set; }
}
