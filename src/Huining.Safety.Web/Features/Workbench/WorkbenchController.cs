using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>Everybody's home: each role its own page at the same address.</summary>
[Route("workbench"), Allow(Permission.Workbench)]
public sealed class WorkbenchController(DeskReader desk, OwnerHomeReader owner, ConsoleFigures console, Visitor visitor) : Controller
{
    /// <summary>The home of the visitor's role.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (visitor.Roles.Any(Roles.OfEnterprise.Contains))
            return await owner.ReadAsync(cancel) is { } home ? View("Owner", home) : View("NoEnterprise");
        return visitor.May(Permission.EnterpriseRead)
            ? View("Desk", await desk.ReadAsync(cancel))
            : View("Console", await console.ReadAsync(cancel));
    }
}
