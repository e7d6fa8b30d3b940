using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Features.Account.Sessions;

/// <summary>Where a person is logged in, and how to end it there.</summary>
[Allow(Permission.OwnAccount), Route("/account/sessions")]
public sealed class SessionsController(
    SafetyDbContext db, SessionDesk sessions, AuditTrail audit, Visitor visitor, IOptionsMonitor<AccessOptions> limits, TimeProvider time) : Controller
{
    const int Shown = 30;

    /// <summary>The latest sessions, those that still hold first.</summary>
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancel)
    {
        var rows = await db.Set<AccountSession>().AsNoTracking().Where(row => row.AccountId == visitor.Id)
            .OrderBy(row => row.EndedAt != null).ThenByDescending(row => row.LastSeenAt).Take(Shown).ToListAsync(cancel);
        var idle = TimeSpan.FromMinutes(visitor.Roles.Any(Roles.OfEnterprise.Contains) ? limits.CurrentValue.EnterpriseIdleMinutes : limits.CurrentValue.StaffIdleMinutes);
        var (now, own) = (time.GetUtcNow(), User.SessionId());
        return View("Sessions", rows.Select(row => new SessionLine(
            row.Id, row.Device, row.Address ?? "—", row.CreatedAt, row.LastSeenAt, row.Id == own,
            // A session that nobody used any more ends on its next request; to the reader it is over already.
            row.EndReason ?? (now - row.LastSeenAt >= idle ? SessionEnd.Idle : null))).ToList());
    }

    /// <summary>Ends one session, or with no id all but this one.</summary>
    [HttpPost("end")]
    public async Task<IActionResult> End(Guid? id, CancellationToken cancel)
    {
        var account = visitor.Id!.Value;
        if (id is { } one && !await sessions.EndOneAsync(account, one, SessionEnd.EndedByOwner, cancel)) return NotFound();
        if (id is null) await sessions.EndAllAsync(account, SessionEnd.EndedByOwner, User.SessionId(), cancel);
        await audit.NoteAsync(new Act("SESSION.END", id is null ? "结束了自己在其他设备上的登录" : "结束了自己的一处登录"), nameof(Account), account, cancel: cancel);
        TempData["Done"] = id is null ? "其他设备上的登录都已结束。" : "这处登录已结束。";
        return LocalRedirect("/account/sessions");
    }
}

/// <summary>One session as its owner reads it.</summary>
public sealed record SessionLine(
    Guid Id, string Device, string Address, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool Own, SessionEnd? End);
