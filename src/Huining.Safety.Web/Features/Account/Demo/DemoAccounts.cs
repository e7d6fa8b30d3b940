using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Features.Account.Demo;

/// <summary>The invented people of a demonstration, listed on the login page. Elsewhere the list is empty, whatever
/// the database holds.</summary>
public sealed class DemoAccounts(SafetyDbContext db, IOptionsMonitor<AccessOptions> options)
{
    /// <summary>Password of every demo account; no other account has it, since setting it is refused as too common.</summary>
    public const string Password = "Huining#Demo26";

    /// <summary>The accounts in the order of their making, the most used roles first.</summary>
    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel = default)
    {
        if (!options.CurrentValue.Demo) return [];
        var rows = await (
            from account in db.Users.AsNoTracking()
            where account.IsDemo && account.DisabledAt == null && account.PasswordHash != null
            join link in db.UserRoles on account.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            select new { account.Id, account.UserName, account.DisplayName, Role = role.Name! }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.Id).OrderBy(person => person.Key).Select(person => new DemoPerson(
            person.First().UserName!, person.First().DisplayName, string.Join("、", person.Select(row => RoleNames.Of(row.Role)))))];
    }
}

/// <summary>One invented person.</summary>
public sealed record DemoPerson(string UserName, string DisplayName, string RoleName);
