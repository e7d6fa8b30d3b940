using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>Who does what in the demonstration: its accounts where they fit, else people who have none.</summary>
sealed class DemoPeople(IReadOnlyList<(AccountRow Account, string Role)> accounts, EnterpriseCodeLists places)
{
    /// <summary>Reads the demonstration's accounts.</summary>
    public static async Task<DemoPeople> ReadAsync(SafetyDbContext db, EnterpriseCodeLists places, CancellationToken cancel)
    {
        var rows = await (from account in db.Users.AsNoTracking()
                          where account.IsDemo
                          join link in db.UserRoles on account.Id equals link.UserId
                          join role in db.Roles on link.RoleId equals role.Id
                          orderby account.UserName
                          select new { account, role.Name }).ToListAsync(cancel);
        return new DemoPeople([.. rows.Select(row => (row.account, row.Name!))], places);
    }

    /// <summary>Who makes a move of this hazard.</summary>
    public Visitor For(string act, HazardSource source, Enterprise at) => act switch
    {
        "REPORT" when source == HazardSource.SelfCheck => Owner(at),
        "REPORT" or "CONFIRM_GENERAL" when source is HazardSource.SelfCheck or HazardSource.TownshipDaily => Township(at),
        "REJECT" or "RECHECK_PASS" or "RECHECK_FAIL" => Township(at),
        "FIX_ON_SPOT" when source == HazardSource.SelfCheck => Owner(at),
        "SUBMIT_PLAN" or "START_RECTIFY" or "UPDATE_PROGRESS" or "APPLY_EXTENSION" or "SUBMIT_RECTIFIED" => Owner(at),
        "LIST" or "DELIST" or "REFUSE_DELIST" => Staff(Roles.BureauLeader, "分管局长（示例）"),
        _ => Staff(Roles.CountyOfficer, "县级执法人员（示例）"),
    };

    Visitor Owner(Enterprise at) => accounts.FirstOrDefault(row => row.Account.EnterpriseId == at.Id && row.Role == Roles.EnterprisePrincipal).Account is { } known
        ? new Visitor(known.Id, known.DisplayName, [Roles.EnterprisePrincipal], VisibilityScope.OfEnterprise(at.Id))
        : new Visitor(at.Id, at.PrincipalName, [Roles.EnterprisePrincipal], VisibilityScope.OfEnterprise(at.Id));

    Visitor Township(Enterprise at) => accounts.FirstOrDefault(row => row.Account.TownshipCode == at.TownshipCode).Account is { } known
        ? new Visitor(known.Id, known.DisplayName, [Roles.TownshipSupervisor], VisibilityScope.OfTownship(at.TownshipCode))
        : new Visitor(null, $"{places.TownshipName(at.TownshipCode)}监管员（示例）", [Roles.TownshipSupervisor], VisibilityScope.OfTownship(at.TownshipCode));

    Visitor Staff(string role, string name) => accounts.FirstOrDefault(row => row.Role == role).Account is { } known
        ? new Visitor(known.Id, known.DisplayName, [role], VisibilityScope.WholeCounty)
        : new Visitor(null, name, [role], VisibilityScope.WholeCounty);
}
