using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Home;

/// <summary>A person's own account: who they are here, and where to change what is theirs.</summary>
[Allow(Permission.OwnAccount)]
public sealed class AccountController(SafetyDbContext db, Visitor visitor) : Controller
{
    /// <summary>The overview.</summary>
    [HttpGet("/account")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == visitor.Id, cancel) is not { } account) return NotFound();
        var township = account.TownshipCode is { } code
            ? await db.Divisions.Where(row => row.Code == code).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            : null;
        return View("Account", new OwnAccount(
            account.UserName!, account.DisplayName, [.. visitor.Roles.Select(RoleNames.Of)], visitor.Agency, township,
            account.PasswordChangedAt is { } changed ? ChinaTime.ShowDate(changed) : null,
            account.TwoFactorEnabled, account.LastLoginAt is { } last ? ChinaTime.Show(last) : null));
    }
}

/// <summary>What the overview shows.</summary>
public sealed record OwnAccount(
    string UserName, string DisplayName, IReadOnlyList<string> Roles, string? Agency, string? Township,
    string? PasswordChanged, bool SecondFactor, string? LastLogin);
