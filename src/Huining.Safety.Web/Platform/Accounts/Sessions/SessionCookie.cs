using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>Checks the cookie of every request against its session, and answers those without one.</summary>
public sealed class SessionCookie : CookieAuthenticationEvents
{
    /// <summary>Item of the request holding its <see cref="SessionState"/>.</summary>
    static readonly object StateKey = new();

    /// <summary>Item of the request saying why its session ended.</summary>
    static readonly object OverKey = new();

    /// <summary>The session of this request; null for visitors and for tokens.</summary>
    public static SessionState? Of(HttpContext http) => http.Items[StateKey] as SessionState;

    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var book = http.RequestServices.GetRequiredService<SessionBook>();
        var (session, over) = context.Principal?.SessionId() is { } id ? await book.SeeAsync(id, http.RequestAborted) : (null, SessionEnd.Logout);
        if (session is null || over is not null)
        {
            http.Items[OverKey] = over;
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }
        http.Items[StateKey] = session;
        if (context.Principal!.FindFirstValue(StampClaim(http)) != session.Stamp) await RenewAsync(context, session);
    }

    /// <summary>Roles or posting were changed: the session stays, its ticket is written anew.</summary>
    static async Task RenewAsync(CookieValidatePrincipalContext context, SessionState session)
    {
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(session.AccountId.ToString()) is not { } account) return;
        context.ReplacePrincipal(await services.GetRequiredService<SessionDesk>().TicketAsync(account, session.Id));
        context.ShouldRenew = true;
    }

    /// <inheritdoc />
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var query = new QueryBuilder();
        // A form can't be asked for by its own address: come back to the page that showed it.
        var back = HttpMethods.IsGet(http.Request.Method)
            ? http.Request.Path + http.Request.QueryString
            : http.Request.GetTypedHeaders().Referer is { } page && page.Authority == http.Request.Host.Value ? page.PathAndQuery : "/";
        if (back is not "/") query.Add("returnUrl", back);
        if (http.Items[OverKey] is SessionEnd over) query.Add("ended", over == SessionEnd.Logout ? "out" : "idle");
        context.Response.Redirect(context.Options.LoginPath + query.ToString());
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    static string StampClaim(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
}
