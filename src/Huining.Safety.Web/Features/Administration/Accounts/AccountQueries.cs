using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>Small questions about roles.</summary>
static class AccountQueries
{
    /// <summary>Does the account hold the role?</summary>
    public static Task<bool> HoldsAsync(this SafetyDbContext db, Guid account, string role, CancellationToken cancel) =>
        db.UserRoles.AnyAsync(link => link.UserId == account && db.Roles.Any(row => row.Id == link.RoleId && row.Name == role), cancel);

    /// <summary>The roles of an account.</summary>
    public static Task<List<string>> RolesOfAsync(this SafetyDbContext db, Guid account, CancellationToken cancel) =>
        (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == account select role.Name!).ToListAsync(cancel);
}
