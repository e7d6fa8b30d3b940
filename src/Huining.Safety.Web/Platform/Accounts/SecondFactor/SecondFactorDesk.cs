using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Accounts.SecondFactor;

/// <summary>Sets up and checks the second factor.</summary>
public sealed class SecondFactorDesk(SafetyDbContext db, CodeDesk codes, SessionBook book, IDataProtectionProvider protection, TimeProvider time)
{
    readonly IDataProtector _seal = protection.CreateProtector("second-factor");

    /// <summary>Seals a secret for the database or for the form that is still to confirm it.</summary>
    public string Seal(string secret) => _seal.Protect(secret);

    /// <summary>Opens a sealed secret; null when it was tampered with.</summary>
    public string? Unseal(string? secret)
    {
        try
        {
            return secret is null ? null : _seal.Unprotect(secret);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Switches the second factor on once a first password has shown that the app works.</summary>
    /// <returns>Recovery codes to print, or null when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(Account account, string secret, string? typed, CancellationToken cancel = default)
    {
        if (TimePassword.Match(secret, typed, time.GetUtcNow(), 0) is not { } step) return null;
        account.SecondFactorKey = Seal(secret);
        account.SecondFactorStep = step;
        account.TwoFactorEnabled = true;
        await db.SaveChangesAsync(cancel);
        book.Forget(account.Id);
        return await codes.IssueRecoveryAsync(account.Id, cancel);
    }

    /// <summary>Switches it off: the phone is lost or changed.</summary>
    public async Task DisableAsync(Account account, CancellationToken cancel = default)
    {
        account.SecondFactorKey = null;
        account.TwoFactorEnabled = false;
        await db.SaveChangesAsync(cancel);
        await codes.VoidAsync(account.Id, [CodePurpose.Recovery], cancel);
        book.Forget(account.Id);
    }

    /// <summary>Checks a one-time password, or a recovery code in its place, and uses it up.</summary>
    public async Task<SecondFactorUse> UseAsync(Account account, string? typed, CancellationToken cancel = default)
    {
        if (CodeText.IsWhole(typed))
            return await codes.RedeemAsync(account.Id, typed, [CodePurpose.Recovery], cancel) ? SecondFactorUse.RecoveryCode : SecondFactorUse.Wrong;
        if (Unseal(account.SecondFactorKey) is not { } secret
            || TimePassword.Match(secret, typed, time.GetUtcNow(), account.SecondFactorStep) is not { } step) return SecondFactorUse.Wrong;
        // Of two who send the same password at once, one gets in.
        var used = await db.Users.Where(row => row.Id == account.Id && row.SecondFactorStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.SecondFactorStep, step), cancel);
        return used == 1 ? SecondFactorUse.Password : SecondFactorUse.Wrong;
    }
}

/// <summary>How the second step was passed.</summary>
public enum SecondFactorUse
{
    Wrong,
    Password,
    RecoveryCode,
}
