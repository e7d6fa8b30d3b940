using System.Security.Claims;
using System.Text.Encodings.Web;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Knows a program by the header <c>Authorization: Bearer hs_…</c>. Cookies are never accepted under
/// <c>/api/</c>, so a foreign page can't make a browser write there.</summary>
public sealed class ApiTokenLogin(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder,
    SafetyDbContext db, IUserClaimsPrincipalFactory<Account> principals)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "ApiToken";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var hash = ApiToken.HashOf(header["Bearer ".Length..].Trim());
        var now = TimeProvider.GetUtcNow();
        var account = await db.Set<ApiToken>().AsNoTracking()
            .Where(token => token.KeyHash == hash && token.RevokedAt == null && token.ExpiresAt > now)
            .Join(db.Users, token => token.AccountId, user => user.Id, (_, user) => user)
            .Where(user => user.DisabledAt == null)
            .FirstOrDefaultAsync(Context.RequestAborted);
        if (account is null) return AuthenticateResult.Fail("unknown token");
        ClaimsPrincipal principal = await principals.CreateAsync(account);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(Context, StatusCodes.Status403Forbidden);
}
