using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Account.Login;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Setup;

/// <summary>Makes the first security administrator, with a password, and the first system administrator, who gets a
/// slip. Everything else they make themselves; afterwards the page does not exist.</summary>
[OpenToAll("还没有账号时设立最初的管理员，凭服务器控制台上的口令"), Route(SetupGate.Page)]
public sealed class SetupController(
    SafetyDbContext db, SetupState setup, UserManager<AccountRow> accounts, PasswordDesk passwords, CodeDesk codes, AddressBrake brake, TimeProvider time) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) =>
        await setup.IsOpenAsync(cancel) ? View("Setup", new SetupForm()) : NotFound();

    /// <summary>Makes both accounts.</summary>
    [HttpPost]
    public async Task<IActionResult> Make(SetupForm form, CancellationToken cancel)
    {
        // Of two who send at once one waits here and then finds the door closed.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(620422, 3)", cancel);
        if (!await setup.IsOpenAsync(cancel) || await db.Users.AnyAsync(cancel)) return NotFound();
        if (this.Brake(brake) is { } wait) return wait;
        if (CodeText.Plain(form.Code) != CodeText.Plain(setup.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "启动口令不对。它印在启动平台的那个窗口里。");
            return View("Setup", form);
        }
        brake.GiveBack(this.Address());
        var security = NewAccount(form.SecurityUser, form.SecurityName);
        var system = NewAccount(form.SystemUser, form.SystemName);
        Check(form, security);
        if (!ModelState.IsValid) return View("Setup", form);

        db.Act = new Act("ACCOUNT.SETUP", "设立了最初的管理员");
        await MakeAsync(security, Roles.SecurityAdmin, nameof(form.SecurityUser));
        await MakeAsync(system, Roles.SystemAdmin, nameof(form.SystemUser));
        if (!ModelState.IsValid) return View("Setup", form);
        await passwords.SetAsync(security, form.Password!, cancel: cancel);
        return View("Made", await codes.IssueAsync(system, CodePurpose.Invitation, cancel));
    }

    AccountRow NewAccount(string? user, string? name) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = user?.Trim() ?? "",
        DisplayName = name?.Trim() ?? "",
        CreatedAt = time.GetUtcNow(),
    };

    void Check(SetupForm form, AccountRow security)
    {
        foreach (var (field, value, words) in new[]
        {
            (nameof(form.SecurityName), form.SecurityName, "请填写安全管理员的姓名。"), (nameof(form.SecurityUser), form.SecurityUser, "请填写安全管理员的用户名。"),
            (nameof(form.SystemName), form.SystemName, "请填写系统管理员的姓名。"), (nameof(form.SystemUser), form.SystemUser, "请填写系统管理员的用户名。"),
        })
            if (string.IsNullOrWhiteSpace(value)) ModelState.AddModelError(field, words);
        if (form.Password != form.Repeat) ModelState.AddModelError(nameof(form.Repeat), "两次输入的密码不一样，请重新输入。");
        foreach (var problem in PasswordRules.Problems(form.Password, security.UserName, null)) ModelState.AddModelError(nameof(form.Password), problem);
    }

    async Task MakeAsync(AccountRow account, string role, string field)
    {
        var made = await accounts.CreateAsync(account);
        if (made.Succeeded) made = await accounts.AddToRoleAsync(account, role);
        foreach (var error in made.Errors) ModelState.AddModelError(field, error.Description);
    }
}
