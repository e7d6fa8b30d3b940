using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Password;

/// <summary>A person chooses a new password.</summary>
[Allow(Permission.OwnAccount), Route(DutyGate.PasswordPage)]
public sealed class PasswordController(SafetyDbContext db, PasswordDesk passwords, TryCounter tries, AuditTrail audit, Visitor visitor) : Controller
{
    /// <summary>The form; says so when it must be filled in before anything else.</summary>
    [HttpGet]
    public IActionResult Show() => Form(new PasswordForm());

    /// <summary>Changes the password and ends the person's other sessions.</summary>
    [HttpPost, NotOnce("输错的原密码也要计数，不能回滚")]
    public async Task<IActionResult> Change(PasswordForm form, CancellationToken cancel)
    {
        var account = await db.Users.FirstAsync(row => row.Id == visitor.Id, cancel);
        var taken = await tries.TakeAsync(account.Id, null, cancel);
        if (taken.Refused || !passwords.IsRight(account, form.Current))
        {
            await audit.NoteAsync(new Act("PASSWORD.FAIL", "修改密码时原密码不对"), nameof(Account), account.Id, account.UserName, cancel: cancel);
            ModelState.AddModelError(nameof(form.Current), taken.Refused ? "输错次数太多，请 15 分钟以后再试。" : "原密码不对，请重新输入。");
            return Form(form);
        }
        await tries.GiveBackAsync(taken, cancel);
        if (form.Password != form.Repeat) ModelState.AddModelError(nameof(form.Repeat), "两次输入的新密码不一样，请重新输入。");
        foreach (var problem in await passwords.ProblemsAsync(account, form.Password, cancel)) ModelState.AddModelError(nameof(form.Password), problem);
        if (!ModelState.IsValid) return Form(form);
        db.Act = new Act("PASSWORD.CHANGE", "修改了自己的密码");
        await passwords.SetAsync(account, form.Password!, User.SessionId(), cancel);
        TempData["Done"] = "密码已修改，其他设备上的登录都已结束。";
        return LocalRedirect("/account");
    }

    ViewResult Form(PasswordForm form)
    {
        ViewData["Duty"] = SessionCookie.Of(HttpContext)?.MustChangePassword switch
        {
            true => "这是别人给您定的密码，请先换成自己的。",
            false when SessionCookie.Of(HttpContext) is { Enterprise: false, Demo: false } => "工作人员的密码每 90 天要换一次。",
            _ => null,
        };
        return View("Password", form);
    }
}
