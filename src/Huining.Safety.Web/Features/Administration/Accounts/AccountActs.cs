using System.Net.Mail;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>What a security administrator does to an account besides changing its facts. None is possible on the own
/// account. Each answers with a sentence when it is refused, else null.</summary>
public sealed class AccountActs(
    SafetyDbContext db, AccountDesk desk, CodeDesk codes, SessionDesk sessions, SecondFactorDesk secondFactor, TryCounter tries,
    AuditTrail audit, Visitor visitor, TimeProvider time)
{
    /// <summary>Keeps a person out from now on; open sessions end.</summary>
    public async Task<string?> DisableAsync(AccountRow account, string? reason, CancellationToken cancel)
    {
        if (account.Id == visitor.Id) return AccountDesk.NotOneself;
        if (string.IsNullOrWhiteSpace(reason)) return "请写明停用的原因，例如：调离本单位。";
        if (account.DisabledAt is null && await desk.IsLastSecurityAdminAsync(account.Id, cancel)
            && await db.HoldsAsync(account.Id, Roles.SecurityAdmin, cancel)) return AccountDesk.LastOne;
        db.Act = new Act("ACCOUNT.DISABLE", "停用了账号", reason.Trim());
        account.DisabledAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(account.Id, SessionEnd.Disabled, cancel: cancel);
        await codes.VoidAsync(account.Id, [CodePurpose.Invitation, CodePurpose.Reset], cancel);
        return null;
    }

    /// <summary>Lets a disabled account in again.</summary>
    public async Task<string?> EnableAsync(AccountRow account, CancellationToken cancel)
    {
        if (account.Id == visitor.Id) return AccountDesk.NotOneself;
        db.Act = new Act("ACCOUNT.ENABLE", "重新启用了账号");
        account.DisabledAt = null;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Opens an account locked by wrong passwords.</summary>
    public async Task<string?> UnlockAsync(AccountRow account, CancellationToken cancel)
    {
        await tries.UnlockAsync(account.Id, cancel);
        await audit.NoteAsync(new Act("ACCOUNT.UNLOCK", "解除了账号锁定"), nameof(Account), account.Id, account.UserName, cancel: cancel);
        return null;
    }

    /// <summary>Voids the password and prints a slip to choose another.</summary>
    public async Task<(Slip? Slip, string? Refused)> ResetAsync(AccountRow account, CancellationToken cancel)
    {
        if (account.Id == visitor.Id) return (null, "自己的密码请在“我的账号”里修改。");
        if (account.DisabledAt is not null) return (null, "账号已停用，请先启用。");
        var purpose = account.PasswordHash is null ? CodePurpose.Invitation : CodePurpose.Reset;
        db.Act = new Act("ACCOUNT.RESET", "重开了设密码的单子");
        account.PasswordHash = null;
        await db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(account.Id, SessionEnd.PasswordChanged, cancel: cancel);
        var slip = await codes.IssueAsync(account, purpose, cancel);
        await audit.NoteAsync(db.Act, nameof(Account), account.Id, account.UserName, cancel: cancel);
        return (slip, null);
    }

    /// <summary>Takes the second factor off, for somebody who lost phone and recovery codes.</summary>
    public async Task<string?> ResetSecondFactorAsync(AccountRow account, CancellationToken cancel)
    {
        if (account.Id == visitor.Id) return "自己的动态口令请在“我的账号”里停用。";
        db.Act = new Act("ACCOUNT.SECOND_FACTOR", "重置了动态口令");
        await secondFactor.DisableAsync(account, cancel);
        await sessions.EndAllAsync(account.Id, SessionEnd.PasswordChanged, cancel: cancel);
        return null;
    }

    /// <summary>Sends a printed slip by mail as well.</summary>
    public async Task<string?> MailAsync(AccountRow account, string code, string address, SlipMail mail, CancellationToken cancel)
    {
        try
        {
            await mail.SendAsync(account, code, address, cancel);
        }
        catch (Exception failure) when (failure is SmtpException or FormatException or InvalidOperationException)
        {
            return "邮件没有发出去，请打印单子当面交给本人；也可请系统管理员检查邮件服务器设置。";
        }
        await audit.NoteAsync(new Act("ACCOUNT.MAIL", "把设密码的单子发到了本人邮箱"), nameof(Account), account.Id, account.UserName, cancel: cancel);
        return null;
    }
}
