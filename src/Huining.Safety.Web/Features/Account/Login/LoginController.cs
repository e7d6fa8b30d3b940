using Huining.Safety.Web.Features.Account.Demo;
using Huining.Safety.Web.Features.Account.Home;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>The login page.</summary>
[OpenToAll("登录页本身不需要登录")]
public sealed class LoginController(LoginDesk desk, AddressBrake brake, DemoAccounts demo) : Controller
{
    /// <summary>Shows the page; somebody already logged in goes home.</summary>
    [HttpGet("/login")]
    public async Task<IActionResult> Show(string? returnUrl, string? ended, [FromQuery(Name = "demo")] string? filled, CancellationToken cancel)
    {
        if (User.Identity is { IsAuthenticated: true }) return LocalRedirect(RoleHome.For(User));
        ViewData["Ended"] = ended switch
        {
            "idle" => "您较长时间没有操作，为了安全已自动退出，请重新登录。",
            "out" => "您的登录已结束，请重新登录。",
            _ => null,
        };
        // Without script a demo account is filled in by its link.
        var person = filled is null ? null : (await demo.ListAsync(cancel)).FirstOrDefault(known => known.UserName == filled);
        if (person is not null) ViewData["FilledPassword"] = DemoAccounts.Password;
        return View("Login", new LoginForm { ReturnUrl = returnUrl, UserName = person?.UserName });
    }

    /// <summary>Logs in.</summary>
    [HttpPost("/login"), NotOnce("失败的登录也要计数、留痕，不能回滚")]
    public async Task<IActionResult> Enter(LoginForm form, CancellationToken cancel)
    {
        if (this.Brake(brake) is { } wait) return wait;
        if (await desk.CheckPasswordAsync(HttpContext, form.UserName, form.Password, cancel) is not { } pass)
        {
            ModelState.AddModelError(nameof(form.UserName), LoginDesk.Failed);
            return View("Login", form);
        }
        brake.GiveBack(this.Address());
        if (pass.Account.TwoFactorEnabled)
        {
            await desk.BeginSecondStepAsync(HttpContext, pass, cancel);
            return RedirectToAction(nameof(SecondStepController.Show), "SecondStep", new { returnUrl = Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null });
        }
        await desk.EnterAsync(HttpContext, pass, cancel);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : "/");
    }
}
