using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>The list of accounts and the page of one.</summary>
[Allow(Permission.AccountManage), Route("/administration/accounts")]
public sealed class AccountsController(
    SafetyDbContext db, AccountRoster roster, AccountEnterprises enterprises, AccountHistory history, Visitor visitor, TimeProvider time) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> List(AccountFilter filter, CancellationToken cancel) =>
        View("List", new AccountListPage(filter, await roster.PageAsync(filter, cancel)));

    /// <summary>One account.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } account) return NotFound();
        var now = time.GetUtcNow();
        var names = await enterprises.NamesAsync(account.EnterpriseId is { } firm ? [firm] : [], cancel);
        return View("Details", new AccountDetails(
            account, AccountRoster.StateOf(account, now), await db.RolesOfAsync(id, cancel),
            await db.Agencies.Where(row => row.Id == account.AgencyId).Select(row => row.Name).FirstOrDefaultAsync(cancel),
            await db.Divisions.Where(row => row.Code == account.TownshipCode).Select(row => row.Name).FirstOrDefaultAsync(cancel),
            names.Values.FirstOrDefault(),
            await db.Set<AccountSession>().CountAsync(row => row.AccountId == id && row.EndedAt == null, cancel),
            id == visitor.Id,
            await history.OfAsync(id, cancel)));
    }
}

/// <summary>The list page.</summary>
public sealed record AccountListPage(AccountFilter Filter, Platform.Lists.ListPage<AccountLine> Page);

/// <summary>The page of one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">Its state now.</param>
/// <param name="Roles">Codes of its roles.</param>
/// <param name="Agency">Name of its agency.</param>
/// <param name="Township">Name of its township.</param>
/// <param name="Enterprise">Name of its enterprise.</param>
/// <param name="OpenSessions">Sessions that have not ended.</param>
/// <param name="Own">The administrator's own account, which others must change.</param>
/// <param name="History">What was done to it.</param>
public sealed record AccountDetails(
    AccountRow Account, AccountState State, IReadOnlyList<string> Roles, string? Agency, string? Township, string? Enterprise,
    int OpenSessions, bool Own, IReadOnlyList<AuditEntry> History);
