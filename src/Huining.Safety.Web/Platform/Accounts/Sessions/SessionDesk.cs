using System.Security.Claims;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>Opens and ends sessions.</summary>
public sealed class SessionDesk(
    SafetyDbContext db, SessionBook book, IUserClaimsPrincipalFactory<Account> tickets, IOptionsMonitor<AccessOptions> options, TimeProvider time)
{
    /// <summary>Logs an account in on this browser: a new session, a new cookie; the old one of this browser ends.</summary>
    public async Task OpenAsync(HttpContext http, Account account, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (http.User.SessionId() is { } old) await EndOneAsync(Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!), old, SessionEnd.Replaced, cancel);
        if (options.CurrentValue.OneSessionForStaff && account.EnterpriseId is null)
            await EndAllAsync(account.Id, SessionEnd.Replaced, cancel: cancel);
        var session = new AccountSession
        {
            AccountId = account.Id,
            CreatedAt = now,
            LastSeenAt = now,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Device = DeviceName.Of(http.Request.Headers.UserAgent),
        };
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, await TicketAsync(account, session.Id), new AuthenticationProperties
        {
            IssuedUtc = now,
            ExpiresUtc = now.AddHours(options.CurrentValue.LongestHours),
        });
    }

    /// <summary>The ticket of a session.</summary>
    public async Task<ClaimsPrincipal> TicketAsync(Account account, Guid session)
    {
        var ticket = await tickets.CreateAsync(account);
        ((ClaimsIdentity)ticket.Identity!).AddClaim(new Claim(VisitorClaims.Session, session.ToString()));
        return ticket;
    }

    /// <summary>Ends all sessions of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reason">Shown in its list of sessions.</param>
    /// <param name="except">A session to keep.</param>
    public async Task EndAllAsync(Guid account, SessionEnd reason, Guid? except = null, CancellationToken cancel = default)
    {
        await EndAsync(row => row.AccountId == account && row.Id != except, reason, cancel);
        book.Forget(account);
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>False when it is not theirs or has ended.</returns>
    public async Task<bool> EndOneAsync(Guid account, Guid session, SessionEnd reason, CancellationToken cancel = default)
    {
        var ended = await EndAsync(row => row.AccountId == account && row.Id == session, reason, cancel);
        book.Forget(account);
        return ended > 0;
    }

    Task<int> EndAsync(System.Linq.Expressions.Expression<Func<AccountSession, bool>> which, SessionEnd reason, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Set<AccountSession>().Where(which).Where(row => row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndReason, reason), cancel);
    }
}
