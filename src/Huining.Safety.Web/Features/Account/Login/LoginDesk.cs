using System.Security.Claims;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>Decides who comes in. To the outside every failure looks alike: unknown name, wrong password, locked,
/// disabled; the audit trail tells them apart.</summary>
public sealed class LoginDesk(
    SafetyDbContext db, UserManager<AccountRow> accounts, PasswordDesk passwords, TryCounter tries, KnownDevices devices,
    SecondFactorDesk secondFactor, SessionDesk sessions, AuditTrail audit, CurrentVisitor current, TimeProvider time)
{
    /// <summary>What every failure says.</summary>
    public const string Failed = "用户名或密码不对，或账号暂时被锁定。连续输错 5 次，账号锁定 15 分钟。";

    /// <summary>What every failure of the second step says.</summary>
    public const string SecondFailed = "动态口令不对、已用过，或账号暂时被锁定。请等下一个口令再试。";

    /// <summary>Checks user name and password.</summary>
    /// <returns>The account and its open try, or null.</returns>
    public async Task<LoginPass?> CheckPasswordAsync(HttpContext http, string? userName, string? password, CancellationToken cancel)
    {
        var name = userName?.Trim() ?? "";
        var key = accounts.NormalizeName(name);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedUserName == key, cancel);
        if (account is null)
        {
            passwords.IsRight(null, password);
            await NoteAsync(null, new Act("LOGIN.FAIL", "登录失败：没有这个用户名"), Short(name), cancel);
            return null;
        }
        var taken = await tries.TakeAsync(account.Id, await devices.FindAsync(http, account.Id, cancel), cancel);
        var right = passwords.IsRight(account, password);
        if (!taken.Refused && right && account.DisabledAt is null) return new LoginPass(account, taken);
        await NoteAsync(account, WhyNot(account, taken, right), account.UserName!, cancel);
        return null;
    }

    /// <summary>Remembers for five minutes that this browser gave the right password.</summary>
    public async Task BeginSecondStepAsync(HttpContext http, LoginPass pass, CancellationToken cancel)
    {
        await tries.GiveBackAsync(pass.Try, cancel);
        var pending = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, pass.Account.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme);
        await http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(pending));
    }

    /// <summary>Checks the one-time password and lets the person in.</summary>
    public async Task<bool> TrySecondStepAsync(HttpContext http, AccountRow account, string? code, CancellationToken cancel)
    {
        var taken = await tries.TakeAsync(account.Id, await devices.FindAsync(http, account.Id, cancel), cancel);
        var use = taken.Refused || account.DisabledAt is not null ? SecondFactorUse.Wrong : await secondFactor.UseAsync(account, code, cancel);
        if (use == SecondFactorUse.Wrong)
        {
            await NoteAsync(account, taken switch
            {
                { Refused: true } => new Act("LOGIN.REFUSED", "锁定期间又来登录，被拒绝"),
                { Last: true } => new Act("LOGIN.LOCK", $"登录失败：动态口令不对，连续 {taken.Number} 次，账号已锁定"),
                _ => new Act("LOGIN.FAIL", $"登录失败：动态口令不对，连续第 {taken.Number} 次"),
            }, account.UserName!, cancel);
            return false;
        }
        await EnterAsync(http, new LoginPass(account, taken), cancel);
        if (use == SecondFactorUse.RecoveryCode) await NoteAsync(account, new Act("LOGIN.RECOVERY", "用一个备用码代替动态口令"), account.UserName!, cancel);
        return true;
    }

    static Act WhyNot(AccountRow account, LoginTry taken, bool right) => (taken, account, right) switch
    {
        ({ Refused: true }, _, _) => new("LOGIN.REFUSED", "锁定期间又来登录，被拒绝"),
        (_, { DisabledAt: not null }, _) => new("LOGIN.REFUSED", "停用的账号来登录，被拒绝"),
        ({ Last: true }, _, _) => new("LOGIN.LOCK", $"登录失败：密码不对，连续 {taken.Number} 次，账号已锁定"),
        _ => new("LOGIN.FAIL", $"登录失败：密码不对，连续第 {taken.Number} 次"),
    };

    /// <summary>Lets the person in: counters are cleared, the browser is remembered, a session begins.</summary>
    public async Task EnterAsync(HttpContext http, LoginPass pass, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await tries.ForgetAsync(pass.Try, cancel);
        await db.Users.Where(row => row.Id == pass.Account.Id).ExecuteUpdateAsync(row => row.SetProperty(x => x.LastLoginAt, now), cancel);
        await devices.RememberAsync(http, pass.Account.Id, cancel);
        await sessions.OpenAsync(http, pass.Account, cancel);
        await NoteAsync(pass.Account, new Act("LOGIN.SUCCESS", "登录"), pass.Account.UserName!, cancel);
    }

    async Task NoteAsync(AccountRow? account, Act act, string title, CancellationToken cancel)
    {
        var by = current.Value;
        if (account is not null)
            by = by with { Id = account.Id, Name = account.DisplayName, Roles = [.. await accounts.GetRolesAsync(account)] };
        await audit.NoteAsync(act, nameof(Account), account?.Id, title, by: by, cancel: cancel);
    }

    static string Short(string name) => name.Length > 50 ? name[..50] : name;
}

/// <summary>Somebody who gave the right password.</summary>
/// <param name="Account">Who.</param>
/// <param name="Try">The counted try, to be forgotten or given back.</param>
public sealed record LoginPass(AccountRow Account, LoginTry Try);
