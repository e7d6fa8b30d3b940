using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Account.Login;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Activate;

/// <summary>Whoever holds a printed slip chooses a password with its one-time code.</summary>
[OpenToAll("还没有密码的人用一次性口令设密码"), Route("/activate")]
public sealed class ActivateController(
    SafetyDbContext db, UserManager<AccountRow> accounts, CodeDesk codes, PasswordDesk passwords, TryCounter tries, AddressBrake brake,
    AuditTrail audit, CurrentVisitor current) : Controller
{
    const string Wrong = "用户名或一次性口令不对，或口令已用过、已过期。请对照单子再输一遍；不行请安全管理员重开一张。";

    static readonly CodePurpose[] ForPassword = [CodePurpose.Invitation, CodePurpose.Reset];

    /// <summary>The form.</summary>
    [HttpGet]
    public IActionResult Show(string? user) => View("Activate", new ActivateForm { UserName = user });

    /// <summary>Sets the password and uses the code up.</summary>
    [HttpPost, NotOnce("失败也要留痕，不能回滚")]
    public async Task<IActionResult> Activate(ActivateForm form, CancellationToken cancel)
    {
        if (this.Brake(brake) is { } wait) return wait;
        var key = accounts.NormalizeName(form.UserName?.Trim() ?? "");
        var account = await db.Users.FirstOrDefaultAsync(row => row.NormalizedUserName == key && row.DisabledAt == null, cancel);
        if (account is null || !await codes.IsGoodAsync(account.Id, form.Code, ForPassword, cancel))
        {
            await audit.NoteAsync(new Act("ACCOUNT.ACTIVATE_FAIL", "一次性口令不对"), nameof(Account), account?.Id, account?.UserName, cancel: cancel);
            ModelState.AddModelError(nameof(form.Code), Wrong);
            return View("Activate", form);
        }
        brake.GiveBack(this.Address());
        if (form.Password != form.Repeat) ModelState.AddModelError(nameof(form.Repeat), "两次输入的新密码不一样，请重新输入。");
        foreach (var problem in await passwords.ProblemsAsync(account, form.Password, cancel)) ModelState.AddModelError(nameof(form.Password), problem);
        if (!ModelState.IsValid) return View("Activate", form);

        current.Become(current.Value with { Id = account.Id, Name = account.DisplayName });
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await codes.RedeemAsync(account.Id, form.Code, ForPassword, cancel))
        {
            ModelState.AddModelError(nameof(form.Code), Wrong);
            return View("Activate", form);
        }
        db.Act = new Act("ACCOUNT.ACTIVATE", "凭一次性口令设定了密码");
        await passwords.SetAsync(account, form.Password!, cancel: cancel);
        await tries.UnlockAsync(account.Id, cancel);
        await transaction.CommitAsync(cancel);
        TempData["Done"] = "密码已设好，请用新密码登录。";
        return LocalRedirect("/login");
    }
}
