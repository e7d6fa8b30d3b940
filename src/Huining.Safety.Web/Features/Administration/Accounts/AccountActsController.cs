using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>The buttons on an account's page.</summary>
[Allow(Permission.AccountManage), Route("/administration/accounts/{id:guid}")]
public sealed class AccountActsController(SafetyDbContext db, AccountActs acts, CodeDesk codes, SlipTray tray, SlipMail mail) : Controller
{
    /// <summary>Asks why, and says what disabling means.</summary>
    [HttpGet("disable")]
    public async Task<IActionResult> AskDisable(Guid id, CancellationToken cancel) =>
        await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { DisabledAt: null } account
            ? View("Disable", new DisableForm { Account = account })
            : NotFound();

    /// <summary>Disables the account.</summary>
    [HttpPost("disable")]
    public async Task<IActionResult> Disable(Guid id, string? reason, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account) return NotFound();
        if (await acts.DisableAsync(account, reason, cancel) is not { } refused) return Done(id, "账号已停用，登录已全部结束。");
        ModelState.AddModelError(nameof(DisableForm.Reason), refused);
        return View("Disable", new DisableForm { Account = account, Reason = reason });
    }

    /// <summary>Enables it again.</summary>
    [HttpPost("enable")]
    public Task<IActionResult> Enable(Guid id, CancellationToken cancel) => RunAsync(id, acts.EnableAsync, "账号已启用。", cancel);

    /// <summary>Opens a locked account.</summary>
    [HttpPost("unlock")]
    public Task<IActionResult> Unlock(Guid id, CancellationToken cancel) => RunAsync(id, acts.UnlockAsync, "锁定已解除。", cancel);

    /// <summary>Takes the second factor off.</summary>
    [HttpPost("reset-second-factor")]
    public Task<IActionResult> ResetSecondFactor(Guid id, CancellationToken cancel) =>
        RunAsync(id, acts.ResetSecondFactorAsync, "动态口令已重置，本人下次登录时重新设置。", cancel);

    /// <summary>Voids the password and goes to the slip.</summary>
    [HttpPost("reset")]
    public async Task<IActionResult> Reset(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account) return NotFound();
        var (slip, refused) = await acts.ResetAsync(account, cancel);
        if (slip is null) return Refused(id, refused!);
        tray.Put(TempData, slip);
        return LocalRedirect($"/administration/accounts/{id}/slip");
    }

    /// <summary>The slip, shown this once.</summary>
    [HttpGet("slip")]
    public async Task<IActionResult> Slip(Guid id, CancellationToken cancel)
    {
        if (tray.Take(TempData, id) is not { } slip) return LocalRedirect($"/administration/accounts/{id}");
        var email = await db.Users.Where(row => row.Id == id).Select(row => row.Email).FirstOrDefaultAsync(cancel);
        return View("Slip", new SlipPage(slip, mail.Ready ? email : null));
    }

    /// <summary>Sends the slip by mail; the code proves that this is the one just printed.</summary>
    [HttpPost("slip/mail")]
    public async Task<IActionResult> Mail(Guid id, string? code, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { Email: { Length: > 0 } email } account) return NotFound();
        if (!mail.Ready || !await codes.IsGoodAsync(id, code, [CodePurpose.Invitation, CodePurpose.Reset], cancel)) return NotFound();
        var address = $"{Request.Scheme}://{Request.Host}/activate";
        return await acts.MailAsync(account, code!, address, mail, cancel) is { } refused ? Refused(id, refused) : Done(id, $"单子已发到 {email}。");
    }

    async Task<IActionResult> RunAsync(Guid id, Func<AccountRow, CancellationToken, Task<string?>> act, string done, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account) return NotFound();
        return await act(account, cancel) is { } refused ? Refused(id, refused) : Done(id, done);
    }

    Task<AccountRow?> FindAsync(Guid id, CancellationToken cancel) => db.Users.FirstOrDefaultAsync(row => row.Id == id, cancel);

    LocalRedirectResult Done(Guid id, string words) => Back(id, "Done", words);

    LocalRedirectResult Refused(Guid id, string words) => Back(id, "Failed", words);

    LocalRedirectResult Back(Guid id, string kind, string words)
    {
        TempData[kind] = words;
        return LocalRedirect($"/administration/accounts/{id}");
    }
}

/// <summary>Why an account is disabled.</summary>
public sealed class DisableForm
{
    public AccountRow? Account { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "停用原因")]
    public string? Reason { get; set; }
}

/// <summary>The page with a slip.</summary>
/// <param name="Slip">What is printed.</param>
/// <param name="Email">Where it can be sent; null when mail is not set up or the account has no address.</param>
public sealed record SlipPage(Slip Slip, string? Email);
