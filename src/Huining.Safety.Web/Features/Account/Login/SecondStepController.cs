using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>The second step of a login: the one-time password.</summary>
[OpenToAll("登录的第二步，此时还没有登录"), Route("/login/code")]
public sealed class SecondStepController(SafetyDbContext db, LoginDesk desk, AddressBrake brake) : Controller
{
    /// <summary>Asks for the one-time password of whoever gave the right password before.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(string? returnUrl) =>
        await PendingAsync() is null ? LocalRedirect("/login") : View("SecondStep", new SecondStepForm { ReturnUrl = returnUrl });

    /// <summary>Lets the person in.</summary>
    [HttpPost, NotOnce("失败的登录也要计数、留痕，不能回滚")]
    public async Task<IActionResult> Enter(SecondStepForm form, CancellationToken cancel)
    {
        if (await PendingAsync() is not { } id || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } account)
            return LocalRedirect("/login");
        if (this.Brake(brake) is { } wait) return wait;
        if (!await desk.TrySecondStepAsync(HttpContext, account, form.Code, cancel))
        {
            ModelState.AddModelError(nameof(form.Code), LoginDesk.SecondFailed);
            return View("SecondStep", form);
        }
        brake.GiveBack(this.Address());
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : "/");
    }

    async Task<Guid?> PendingAsync() =>
        await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme) is { Succeeded: true, Principal: { } pending }
        && Guid.TryParse(pending.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

/// <summary>What a person types in the second step.</summary>
public sealed class SecondStepForm
{
    [Display(Name = "动态口令")]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    public string? ReturnUrl { get; set; }
}
