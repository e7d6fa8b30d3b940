using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Writes down who asked for what they may not do, before it is refused. An address that does not exist, or
/// not for this method or content, is nobody's permission: it goes on to be 404, 405 or 415.</summary>
public sealed class DeniedHandler : IAuthorizationMiddlewareResultHandler
{
    readonly AuthorizationMiddlewareResultHandler _usual = new();

    /// <inheritdoc />
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is not RouteEndpoint)
        {
            await next(context);
            return;
        }
        if (authorizeResult.Forbidden && context.User.Identity is { IsAuthenticated: true })
            await context.RequestServices.GetRequiredService<AuditTrail>().NoteAsync(
                new Act("ACCESS.DENIED", $"被拒绝：{context.Request.Method} {Short(context.Request.Path)}"), "Access", cancel: context.RequestAborted);
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    static string Short(PathString path) => path.Value is { Length: > 200 } text ? text[..200] : path.Value ?? "/";
}
