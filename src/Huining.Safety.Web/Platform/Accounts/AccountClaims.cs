using System.Security.Claims;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>Puts into the ticket what a visitor needs to be known by, so that requests make no query for it.</summary>
public sealed class AccountClaims(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, SafetyDbContext db)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(VisitorClaims.DisplayName, user.DisplayName));
        if (user.TownshipCode is { } township) identity.AddClaim(new Claim(VisitorClaims.Township, township));
        if (user.EnterpriseId is { } enterprise) identity.AddClaim(new Claim(VisitorClaims.Enterprise, enterprise.ToString()));
        if (user.AgencyId is { } id && await db.Agencies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } agency)
        {
            identity.AddClaim(new Claim(VisitorClaims.Agency, agency.Name));
            identity.AddClaims(agency.Sectors.Select(sector => new Claim(VisitorClaims.Sector, sector)));
        }
        return identity;
    }
}
