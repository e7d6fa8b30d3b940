using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Lockout;

/// <summary>Counts tries before the password is looked at, in one statement, so that a hundred guesses sent at once
/// are still five. Known browsers have a counter of their own.</summary>
public sealed class TryCounter(SafetyDbContext db, IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    /// <summary>Takes one of the tries that are left.</summary>
    /// <param name="account">The account tried.</param>
    /// <param name="device">The known browser it is tried from; null: from anywhere else.</param>
    public async Task<LoginTry> TakeAsync(Guid account, Guid? device, CancellationToken cancel = default)
    {
        var (now, most) = (time.GetUtcNow(), options.CurrentValue.Failures);
        var until = now.AddMinutes(options.CurrentValue.LockMinutes);
        // The last try locks at once; success opens again. So a crash in between leaves a lock, never a sixth try.
        var taken = device is { } known
            ? db.Database.SqlQuery<int>(
                $"""
                 update account_devices set
                   failed_count = case when lockout_end is null then failed_count + 1 else 1 end,
                   lockout_end = case when lockout_end is null and failed_count + 1 >= {most} then {until} end
                 where id = {known} and (lockout_end is null or lockout_end <= {now})
                 returning failed_count as "Value"
                 """)
            : db.Database.SqlQuery<int>(
                $"""
                 update accounts set
                   access_failed_count = case when lockout_end is null then access_failed_count + 1 else 1 end,
                   lockout_end = case when lockout_end is null and access_failed_count + 1 >= {most} then {until} end
                 where id = {account} and (lockout_end is null or lockout_end <= {now})
                 returning access_failed_count as "Value"
                 """);
        return (await taken.ToListAsync(cancel)) switch
        {
            [var number] => new LoginTry(account, device, number, number >= most),
            _ => new LoginTry(account, device, 0, true),
        };
    }

    /// <summary>Gives a try back: the password was right, a second step follows.</summary>
    public Task GiveBackAsync(LoginTry taken, CancellationToken cancel = default) =>
        taken.Device is { } device
            ? db.Database.ExecuteSqlAsync($"update account_devices set failed_count = greatest(failed_count - 1, 0), lockout_end = null where id = {device}", cancel)
            : db.Database.ExecuteSqlAsync($"update accounts set access_failed_count = greatest(access_failed_count - 1, 0), lockout_end = null where id = {taken.Account}", cancel);

    /// <summary>The person is in: earlier failures of this counter are forgotten.</summary>
    public Task ForgetAsync(LoginTry taken, CancellationToken cancel = default) =>
        taken.Device is { } device
            ? db.Database.ExecuteSqlAsync($"update account_devices set failed_count = 0, lockout_end = null where id = {device}", cancel)
            : db.Database.ExecuteSqlAsync($"update accounts set access_failed_count = 0, lockout_end = null where id = {taken.Account}", cancel);

    /// <summary>An administrator opens a locked account, on every browser.</summary>
    public async Task UnlockAsync(Guid account, CancellationToken cancel = default)
    {
        await db.Database.ExecuteSqlAsync($"update accounts set access_failed_count = 0, lockout_end = null where id = {account}", cancel);
        await db.Database.ExecuteSqlAsync($"update account_devices set failed_count = 0, lockout_end = null where account_id = {account}", cancel);
    }
}

/// <summary>One try to log in.</summary>
/// <param name="Account">The account tried.</param>
/// <param name="Device">The known browser, if any.</param>
/// <param name="Number">Which try in a row; zero when none was left.</param>
/// <param name="Last">The account locks unless this one succeeds.</param>
public sealed record LoginTry(Guid Account, Guid? Device, int Number, bool Last)
{
    /// <summary>The account is locked; the password must not be looked at.</summary>
    public bool Refused => Number == 0;
}
