using Microsoft.AspNetCore.Authorization;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Names the permission an endpoint needs. An endpoint with neither this nor <see cref="OpenToAllAttribute"/>
/// is closed to everybody, and the architecture tests fail.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(Permission permission) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission { get; } = permission;

    string? IAuthorizeData.Policy { get; set; }
    string? IAuthorizeData.Roles { get; set; }
    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}

/// <summary>An endpoint without login, with the reason why that is right.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string reason) : AllowAnonymousAttribute
{
    /// <summary>Why nobody need log in here; listed by the access-matrix test.</summary>
    public string Reason { get; } = reason;
}

/// <summary>The requirement behind <see cref="AllowAttribute"/>.</summary>
public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Answers <see cref="PermissionRequirement"/> from <see cref="Grants"/>.</summary>
public sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && Grants.Allow(requirement.Permission, context.User.RoleCodes()))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
