using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Slips;

/// <summary>Issues and redeems one-time codes.</summary>
public sealed class CodeDesk(SafetyDbContext db, IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    /// <summary>Recovery codes a person prints at once.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>A slip on which a person chooses a password; earlier slips of the account become void.</summary>
    public async Task<Slip> IssueAsync(Account account, CodePurpose purpose, CancellationToken cancel = default)
    {
        var (now, code) = (time.GetUtcNow(), CodeText.Make());
        var until = now + TimeSpan.FromDays(options.CurrentValue.SlipDays);
        await VoidAsync(account.Id, [CodePurpose.Invitation, CodePurpose.Reset], cancel);
        db.Add(new AccountCode { AccountId = account.Id, Purpose = purpose, Hash = CodeText.Hash(account.Id, code), CreatedAt = now, ExpiresAt = until });
        await db.SaveChangesAsync(cancel);
        return new Slip(account.Id, account.UserName!, account.DisplayName, code, purpose, ChinaTime.Show(until));
    }

    /// <summary>New recovery codes; the earlier ones become void.</summary>
    public async Task<IReadOnlyList<string>> IssueRecoveryAsync(Guid account, CancellationToken cancel = default)
    {
        var (now, codes) = (time.GetUtcNow(), Enumerable.Range(0, RecoveryCodes).Select(_ => CodeText.Make()).ToList());
        await VoidAsync(account, [CodePurpose.Recovery], cancel);
        db.AddRange(codes.Select(code => new AccountCode { AccountId = account, Purpose = CodePurpose.Recovery, Hash = CodeText.Hash(account, code), CreatedAt = now }));
        await db.SaveChangesAsync(cancel);
        return codes;
    }

    /// <summary>Is there such a code, unused and in time?</summary>
    public Task<bool> IsGoodAsync(Guid account, string? typed, CodePurpose[] purposes, CancellationToken cancel = default) =>
        Good(account, typed, purposes).AnyAsync(cancel);

    /// <summary>Uses a code up; of two who try at once one succeeds.</summary>
    public async Task<bool> RedeemAsync(Guid account, string? typed, CodePurpose[] purposes, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return await Good(account, typed, purposes).ExecuteUpdateAsync(row => row.SetProperty(x => x.UsedAt, now), cancel) == 1;
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryLeftAsync(Guid account, CancellationToken cancel = default) =>
        db.Set<AccountCode>().CountAsync(row => row.AccountId == account && row.Purpose == CodePurpose.Recovery && row.UsedAt == null && row.ExpiresAt == null, cancel);

    IQueryable<AccountCode> Good(Guid account, string? typed, CodePurpose[] purposes)
    {
        var (now, hash) = (time.GetUtcNow(), CodeText.Hash(account, typed));
        return db.Set<AccountCode>().Where(row =>
            row.AccountId == account && purposes.Contains(row.Purpose) && row.Hash == hash && row.UsedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now));
    }

    /// <summary>Makes codes void, as when an account gets a new slip or loses its second factor.</summary>
    public Task VoidAsync(Guid account, CodePurpose[] purposes, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return db.Set<AccountCode>().Where(row => row.AccountId == account && purposes.Contains(row.Purpose) && row.UsedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now))
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.ExpiresAt, now), cancel);
    }
}

/// <summary>What is printed for a person: the code is shown this once and not kept.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">With which the person goes to the activation page.</param>
/// <param name="DisplayName">For whom the slip is.</param>
/// <param name="Code">The one-time code.</param>
/// <param name="Purpose">Invitation or reset.</param>
/// <param name="Until">Last moment, in Beijing time.</param>
public sealed record Slip(Guid AccountId, string UserName, string DisplayName, string Code, CodePurpose Purpose, string Until);
