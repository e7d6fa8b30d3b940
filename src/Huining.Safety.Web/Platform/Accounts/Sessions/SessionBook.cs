using System.Collections.Concurrent;
using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>Answers for every request whether its session still holds, from memory for a few seconds, so that a
/// page costs no query; another instance's logout is noticed within <see cref="Memory"/>.</summary>
public sealed class SessionBook(IDbContextFactory<SafetyDbContext> contexts, IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    /// <summary>How long an answer is believed: less than the five seconds in which a disabled account must be out.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(4);

    /// <summary>How far the time last seen may lag behind in the database.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(15);

    readonly ConcurrentDictionary<Guid, Line> _lines = new();

    /// <summary>Looks a session up and marks it as seen now.</summary>
    /// <returns>The session, and why it no longer holds; a null session was never opened.</returns>
    public async Task<(SessionState? Session, SessionEnd? Over)> SeeAsync(Guid id, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (!_lines.TryGetValue(id, out var line) || now - line.ReadAt >= Memory)
        {
            if (await ReadAsync(id, cancel) is not { } state)
            {
                _lines.TryRemove(id, out _);
                return (null, SessionEnd.Logout);
            }
            var seen = line is not null && line.State.LastSeenAt > state.LastSeenAt ? line.State.LastSeenAt : state.LastSeenAt;
            line = new Line(state with { LastSeenAt = seen }, now, state.LastSeenAt);
        }
        if (line.State.WhyOver(now, options.CurrentValue) is { } over)
        {
            _lines.TryRemove(id, out _);
            await EndAsync(id, over, now, cancel);
            return (line.State, over);
        }
        var written = line.WrittenAt;
        if (now - written >= Lag) await WriteSeenAsync(id, written = now, cancel);
        Sweep();
        _lines[id] = new Line(line.State with { LastSeenAt = now }, line.ReadAt, written);
        return (line.State, null);
    }

    /// <summary>Forgets what is remembered of an account, after its sessions, roles or password changed.</summary>
    public void Forget(Guid account)
    {
        foreach (var (id, line) in _lines)
            if (line.State.AccountId == account) _lines.TryRemove(id, out _);
    }

    /// <summary>Drops what is no longer asked for, so that memory does not grow.</summary>
    void Sweep()
    {
        if (_lines.Count < 5000) return;
        foreach (var (id, line) in _lines)
            if (time.GetUtcNow() - line.ReadAt > TimeSpan.FromMinutes(1)) _lines.TryRemove(id, out _);
    }

    async Task<SessionState?> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows =
            from session in db.Set<AccountSession>()
            join account in db.Users on session.AccountId equals account.Id
            where session.Id == id
            select new SessionState(
                session.Id, account.Id, account.SecurityStamp, session.CreatedAt, session.LastSeenAt,
                session.EndedAt != null || account.DisabledAt != null, account.EnterpriseId != null, account.IsDemo,
                account.MustChangePassword, account.PasswordChangedAt, account.TwoFactorEnabled);
        return await rows.FirstOrDefaultAsync(cancel);
    }

    async Task WriteSeenAsync(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Set<AccountSession>().Where(row => row.Id == id && row.LastSeenAt < now)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.LastSeenAt, now), cancel);
    }

    async Task EndAsync(Guid id, SessionEnd reason, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Set<AccountSession>().Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndReason, reason), cancel);
    }

    sealed record Line(SessionState State, DateTimeOffset ReadAt, DateTimeOffset WrittenAt);
}
