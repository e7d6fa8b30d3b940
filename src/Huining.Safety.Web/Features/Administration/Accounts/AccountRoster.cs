using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>Finds accounts for the list.</summary>
public sealed class AccountRoster(SafetyDbContext db, AccountEnterprises enterprises, TimeProvider time)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 30;

    /// <summary>One page of the accounts that fit, by user name.</summary>
    public async Task<ListPage<AccountLine>> PageAsync(AccountFilter filter, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var page = await Keyset.PageAsync(Where(filter, now), row => row.UserName!, row => row.Id, false, filter.Cursor, Size, cancel: cancel);
        var ids = page.Items.Select(row => row.Id).ToArray();
        var roles = (await (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where ids.Contains(link.UserId) select new { link.UserId, role.Name })
            .ToListAsync(cancel)).ToLookup(row => row.UserId, row => row.Name!);
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var firms = await enterprises.NamesAsync(page.Items.Select(row => row.EnterpriseId).OfType<Guid>(), cancel);
        var towns = await db.Divisions.AsNoTracking().Where(row => row.ParentCode == Division.County).ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        return page.Select(row => new AccountLine(
            row.Id, row.UserName!, row.DisplayName, string.Join("、", roles[row.Id].Select(RoleNames.Of)),
            row.EnterpriseId is { } firm ? firms.GetValueOrDefault(firm) : row.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null,
            row.TownshipCode is { } town ? towns.GetValueOrDefault(town) : null, StateOf(row, now), row.LastLoginAt));
    }

    IQueryable<AccountRow> Where(AccountFilter filter, DateTimeOffset now)
    {
        var rows = db.Users.AsNoTracking();
        foreach (var word in Search.Words(filter.Q))
        {
            var pattern = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            rows = rows.Where(row => EF.Functions.ILike(row.UserName!, pattern) || EF.Functions.ILike(row.DisplayName, pattern));
        }
        if (filter.Role is { Length: > 0 } code)
            rows = rows.Where(row => db.UserRoles.Any(link => link.UserId == row.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == code)));
        return filter.State switch
        {
            AccountState.Disabled => rows.Where(row => row.DisabledAt != null),
            AccountState.Locked => rows.Where(row => row.DisabledAt == null && row.LockoutEnd > now),
            AccountState.Invited => rows.Where(row => row.DisabledAt == null && row.PasswordHash == null),
            AccountState.Active => rows.Where(row => row.DisabledAt == null && row.PasswordHash != null && (row.LockoutEnd == null || row.LockoutEnd <= now)),
            _ => rows,
        };
    }

    /// <summary>What an account's state is called now.</summary>
    public static AccountState StateOf(AccountRow account, DateTimeOffset now) =>
        account.DisabledAt is not null ? AccountState.Disabled
        : account.LockoutEnd > now ? AccountState.Locked
        : account.PasswordHash is null ? AccountState.Invited
        : AccountState.Active;
}

/// <summary>One account of the list.</summary>
public sealed record AccountLine(
    Guid Id, string UserName, string DisplayName, string RoleNames, string? Place, string? Township, AccountState State, DateTimeOffset? LastLoginAt);
