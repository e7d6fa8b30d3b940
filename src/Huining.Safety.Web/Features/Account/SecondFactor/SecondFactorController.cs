using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Features.Account.SecondFactor;

/// <summary>A person sets up the one-time passwords of an authenticator app.</summary>
[Allow(Permission.OwnAccount), Route(DutyGate.SecondFactorPage)]
public sealed class SecondFactorController(
    SafetyDbContext db, SecondFactorDesk desk, CodeDesk codes, PasswordDesk passwords, TryCounter tries, AuditTrail audit, Visitor visitor,
    IOptionsMonitor<AccessOptions> access, IOptionsMonitor<SiteOptions> site) : Controller
{
    const string Codes = "RecoveryCodes";

    /// <summary>The QR code to scan; once set up, what can be done about it.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => await PageAsync(await OwnAsync(cancel), new SecondFactorForm(), cancel);

    /// <summary>Switches it on when the app shows the right password.</summary>
    [HttpPost]
    public async Task<IActionResult> Enable(SecondFactorForm form, CancellationToken cancel)
    {
        var account = await OwnAsync(cancel);
        if (account.TwoFactorEnabled) return LocalRedirect(DutyGate.SecondFactorPage);
        db.Act = new Act("SECOND_FACTOR.ENABLE", "启用了动态口令");
        if (desk.Unseal(form.Sealed) is not { } secret || await desk.EnableAsync(account, secret, form.Code, cancel) is not { } recovery)
        {
            ModelState.AddModelError(nameof(form.Code), "数字不对。请看手机上现在显示的数字，并检查手机时间是否准确。");
            return await PageAsync(account, form, cancel);
        }
        TempData[Codes] = recovery.ToArray();
        return LocalRedirect($"{DutyGate.SecondFactorPage}/codes");
    }

    /// <summary>Recovery codes, shown this once, to be printed or written down.</summary>
    [HttpGet("codes")]
    public IActionResult Show() => TempData[Codes] is string[] recovery ? View("Codes", recovery) : LocalRedirect(DutyGate.SecondFactorPage);

    /// <summary>New recovery codes; the earlier ones become void.</summary>
    [HttpPost("codes"), NotOnce("输错的密码也要计数，不能回滚")]
    public async Task<IActionResult> Renew(SecondFactorForm form, CancellationToken cancel)
    {
        var account = await OwnAsync(cancel);
        if (!account.TwoFactorEnabled || !await ConfirmAsync(account, form, cancel)) return await PageAsync(account, form, cancel);
        TempData[Codes] = (await codes.IssueRecoveryAsync(account.Id, cancel)).ToArray();
        await audit.NoteAsync(new Act("SECOND_FACTOR.CODES", "换了一批备用码"), nameof(Account), account.Id, account.UserName, cancel: cancel);
        return LocalRedirect($"{DutyGate.SecondFactorPage}/codes");
    }

    /// <summary>Takes it off, to set it up on another phone.</summary>
    [HttpPost("remove"), NotOnce("输错的密码也要计数，不能回滚")]
    public async Task<IActionResult> Remove(SecondFactorForm form, CancellationToken cancel)
    {
        var account = await OwnAsync(cancel);
        if (!account.TwoFactorEnabled || !await ConfirmAsync(account, form, cancel)) return await PageAsync(account, form, cancel);
        db.Act = new Act("SECOND_FACTOR.DISABLE", "停用了自己的动态口令");
        await desk.DisableAsync(account, cancel);
        TempData["Done"] = "动态口令已停用，可在新手机上重新设置。";
        return LocalRedirect(DutyGate.SecondFactorPage);
    }

    Task<AccountRow> OwnAsync(CancellationToken cancel) => db.Users.FirstAsync(row => row.Id == visitor.Id, cancel);

    /// <summary>An unlocked screen must not be enough to take the second factor off.</summary>
    async Task<bool> ConfirmAsync(AccountRow account, SecondFactorForm form, CancellationToken cancel)
    {
        var taken = await tries.TakeAsync(account.Id, null, cancel);
        if (!taken.Refused && passwords.IsRight(account, form.Password))
        {
            await tries.GiveBackAsync(taken, cancel);
            return true;
        }
        ModelState.AddModelError(nameof(form.Password), taken.Refused ? "输错次数太多，请 15 分钟以后再试。" : "登录密码不对，请重新输入。");
        return false;
    }

    async Task<ViewResult> PageAsync(AccountRow account, SecondFactorForm form, CancellationToken cancel)
    {
        if (account.TwoFactorEnabled)
        {
            ViewData["Left"] = await codes.RecoveryLeftAsync(account.Id, cancel);
            return View("Enabled", form);
        }
        var secret = desk.Unseal(form.Sealed) ?? TimePassword.NewSecret();
        form.Sealed = desk.Seal(secret);
        ModelState.Remove(nameof(form.Sealed));
        ViewData["Must"] = access.CurrentValue.DemandSecondFactor && visitor.Roles.Any(Roles.NeedSecondFactor.Contains);
        return View("Enrol", new Enrolment(form, secret, TimePassword.Address(secret, account.UserName!, site.CurrentValue.Name)));
    }
}

/// <summary>What the set-up page shows.</summary>
public sealed record Enrolment(SecondFactorForm Form, string Secret, string Address)
{
    /// <summary>The secret in groups of four, for typing.</summary>
    public string Spelled => string.Join(' ', Secret.Chunk(4).Select(part => new string(part)));

    /// <summary>What the app reads, as a picture without outside addresses.</summary>
    public string QrPicture
    {
        get
        {
            using var data = QRCoder.QRCodeGenerator.GenerateQrCode(Address, QRCoder.QRCodeGenerator.ECCLevel.M);
            var svg = new QRCoder.SvgQRCode(data).GetGraphic(5);
            return $"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}";
        }
    }
}
