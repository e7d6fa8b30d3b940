using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Passwords;

/// <summary>Checks and sets passwords. Checking takes the same time whether or not there is such an account.</summary>
public sealed class PasswordDesk(
    SafetyDbContext db, IPasswordHasher<Account> hasher, SessionDesk sessions, IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    static readonly Account Nobody = new();
    static string? _nobodysHash;

    /// <summary>Is this the account's password? For null, or for an account without a password, a hash is computed
    /// all the same, so that the time of the answer gives nothing away.</summary>
    public bool IsRight(Account? account, string? password)
    {
        var hash = account?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        var right = hasher.VerifyHashedPassword(account ?? Nobody, hash, password ?? "") != PasswordVerificationResult.Failed;
        return right && account?.PasswordHash is not null;
    }

    /// <summary>Everything wrong with a new password, in Chinese.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(Account account, string? password, CancellationToken cancel = default)
    {
        var problems = PasswordRules.Problems(password, account.UserName, account.PhoneNumber);
        if (problems.Count > 0) return problems;
        var earlier = await db.Set<PasswordRecord>().AsNoTracking().Where(row => row.AccountId == account.Id)
            .OrderByDescending(row => row.At).Take(options.CurrentValue.PasswordsRemembered).Select(row => row.Hash).ToListAsync(cancel);
        if (account.PasswordHash is { } current) earlier.Add(current);
        return earlier.Distinct().Any(hash => hasher.VerifyHashedPassword(account, hash, password!) != PasswordVerificationResult.Failed)
            ? [$"这个密码最近用过，最近 {options.CurrentValue.PasswordsRemembered} 次用过的不能再用，请换一个。"]
            : [];
    }

    /// <summary>Sets a password that was checked and ends the account's other sessions. The caller has set
    /// <see cref="SafetyDbContext.Act"/>.</summary>
    /// <param name="account">A tracked account.</param>
    /// <param name="password">The new password.</param>
    /// <param name="keep">The session in which it is changed.</param>
    public async Task SetAsync(Account account, string password, Guid? keep = null, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        account.PasswordHash = hasher.HashPassword(account, password);
        account.PasswordChangedAt = now;
        account.MustChangePassword = false;
        db.Add(new PasswordRecord { AccountId = account.Id, Hash = account.PasswordHash, At = now });
        await db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(account.Id, SessionEnd.PasswordChanged, keep, cancel);
    }
}
