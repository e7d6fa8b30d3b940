using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Account.Home;

/// <summary>Where each role begins its day (design/UX.md, Home by role).</summary>
public static class RoleHome
{
    /// <summary>The address of the visitor's home.</summary>
    public static string For(ClaimsPrincipal user) => user switch
    {
        _ when user.May(Permission.AccountManage) => "/administration/accounts",
        _ when user.May(Permission.SystemManage) => "/administration/agencies",
        _ when user.May(Permission.AuditRead) => "/administration/audit",
        _ when user.HasClaim(claim => claim.Type == VisitorClaims.Enterprise) && user.May(Permission.HazardRead) => "/hazards/mine",
        _ when user.May(Permission.EnterpriseRead) => "/enterprises",
        _ => "/account",
    };
}
