using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Account.Home;

/// <summary>Where everybody begins the day.</summary>
public static class RoleHome
{
    /// <summary>The workbench, which shows each role its own.</summary>
    public static string For(ClaimsPrincipal user) => user.May(Permission.Workbench) ? "/workbench" : "/account";
}
