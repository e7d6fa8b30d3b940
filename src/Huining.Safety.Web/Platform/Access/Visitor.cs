using System.Security.Claims;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Claim types of our own, put into the ticket at login.</summary>
public static class VisitorClaims
{
    public const string Agency = "agency";
    public const string Township = "township";
    public const string Sector = "sector";
    public const string Enterprise = "enterprise";
    public const string DisplayName = "display_name";
    public const string Session = "session";

    /// <summary>The role codes this principal holds.</summary>
    public static IEnumerable<string> RoleCodes(this ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role).Select(claim => claim.Value);

    /// <summary>The session a ticket belongs to; null for visitors and tokens.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>May this principal do this kind of thing?</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) => Grants.Allow(permission, user.RoleCodes());
}

/// <summary>Who asks: the person behind the request, or a command at the server's console.</summary>
/// <param name="Id">The account, null for the public and for the console.</param>
/// <param name="Name">As written into history sentences, 张三.</param>
/// <param name="Roles">Role codes held.</param>
/// <param name="Scope">The rows this visitor may see.</param>
public sealed record Visitor(Guid? Id, string Name, IReadOnlyList<string> Roles, VisibilityScope Scope)
{
    /// <summary>Somebody without an account.</summary>
    public static readonly Visitor Public = new(null, "社会公众", [], VisibilityScope.Nothing);

    /// <summary>The server itself: imports from the console, loading of code tables.</summary>
    public static readonly Visitor Console = new(null, "系统", [], VisibilityScope.WholeCounty);

    /// <summary>Agency of the visitor as shown to people, null for enterprises and the public.</summary>
    public string? Agency { get; init; }

    /// <summary>Client address, for the audit trail.</summary>
    public string? Address { get; init; }

    /// <summary>Request number, for the audit trail and error pages.</summary>
    public string? RequestId { get; init; }

    /// <summary>Does the visitor hold this role?</summary>
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>May the visitor do this kind of thing?</summary>
    public bool May(Permission permission) => Grants.Allow(permission, Roles);

    /// <summary>Reads the visitor from a ticket; everything needed lies in its claims, so no query is made.</summary>
    public static Visitor From(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true }) return Public;
        var roles = user.RoleCodes().ToArray();
        return new Visitor(
            Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            user.FindFirstValue(VisitorClaims.DisplayName) ?? user.Identity.Name ?? "",
            roles,
            VisibilityScope.For(
                roles,
                user.FindFirstValue(VisitorClaims.Township),
                [.. user.FindAll(VisitorClaims.Sector).Select(claim => claim.Value)],
                Guid.TryParse(user.FindFirstValue(VisitorClaims.Enterprise), out var enterprise) ? enterprise : null))
        {
            Agency = user.FindFirstValue(VisitorClaims.Agency),
        };
    }
}
