using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Lockout;

/// <summary>Slows down whoever guesses from one address, over all accounts: so many failures a minute. Successful
/// logins are not counted, since a whole office shares one address.</summary>
public sealed class AddressBrake(IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    readonly ConcurrentDictionary<string, Count> _counts = new();

    /// <summary>Takes a try of this address.</summary>
    /// <returns>How long to wait when none is left; null: go on.</returns>
    public TimeSpan? Take(string address)
    {
        var (now, most) = (time.GetUtcNow(), options.CurrentValue.FailuresPerMinute);
        if (_counts.Count > 10_000) Sweep(now);
        var count = _counts.AddOrUpdate(address,
            _ => new Count(now, 1),
            (_, old) => now - old.Since >= Window ? new Count(now, 1) : old with { Tries = Math.Min(old.Tries, most) + 1 });
        return count.Tries > most ? Window - (now - count.Since) : null;
    }

    /// <summary>Gives a try back that was no failure.</summary>
    public void GiveBack(string address)
    {
        if (_counts.TryGetValue(address, out var count)) _counts.TryUpdate(address, count with { Tries = Math.Max(count.Tries - 1, 0) }, count);
    }

    void Sweep(DateTimeOffset now)
    {
        foreach (var (address, count) in _counts)
            if (now - count.Since >= Window) _counts.TryRemove(address, out _);
    }

    sealed record Count(DateTimeOffset Since, int Tries);
}
