using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>Ends the session on this browser.</summary>
[Allow(Permission.OwnAccount)]
public sealed class LogoutController(SessionDesk sessions, AuditTrail audit, Visitor visitor) : Controller
{
    /// <summary>Logs out; the cookie is void even if somebody has copied it.</summary>
    [HttpPost("/logout")]
    public async Task<IActionResult> Leave(CancellationToken cancel)
    {
        if (User.SessionId() is { } session) await sessions.EndOneAsync(visitor.Id!.Value, session, SessionEnd.Logout, cancel);
        await audit.NoteAsync(new Act("LOGIN.LEAVE", "退出登录"), nameof(Account), visitor.Id, cancel: cancel);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("/login");
    }
}
