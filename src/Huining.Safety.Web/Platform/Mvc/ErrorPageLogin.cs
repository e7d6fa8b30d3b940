using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Asks nobody who they are a second time when a request that broke off is run again for its error page: what
/// broke may be the asking itself, with the database away. Who was known before stays known.</summary>
sealed class ErrorPageLogin(
    IAuthenticationSchemeProvider schemes, IAuthenticationHandlerProvider handlers, IClaimsTransformation transform, IOptions<AuthenticationOptions> options)
    : AuthenticationService(schemes, handlers, transform, options)
{
    /// <inheritdoc />
    public override Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) =>
        context.Features.Get<IExceptionHandlerFeature>() is null ? base.AuthenticateAsync(context, scheme) : Task.FromResult(AuthenticateResult.NoResult());
}
