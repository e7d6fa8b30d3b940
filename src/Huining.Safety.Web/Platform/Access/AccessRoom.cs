using Microsoft.AspNetCore.Authorization;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Sets up permissions.</summary>
public static class AccessRoom
{
    /// <summary>An endpoint that names neither a permission nor that it is open is closed to everybody.</summary>
    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(_ => false)
            .Build());
        builder.Services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
    }
}
