using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>The hazard ledger's list and its export.</summary>
[Route("hazards")]
public sealed class HazardLedgerController(HazardLedger ledger, HazardExport export, Visitor visitor) : Controller
{
    /// <summary>The list; an enterprise is led to what waits for it.</summary>
    [HttpGet, Allow(Permission.HazardRead)]
    public async Task<IActionResult> Index([FromQuery] HazardFilter filter, CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise != Guid.Empty) return LocalRedirect("/hazards/mine");
        ModelState.Clear(); // an unreadable condition is no condition
        return View(await ledger.PageAsync(filter, cancel));
    }

    /// <summary>All that fits, as a workbook; written while it is read.</summary>
    [HttpGet("export"), Allow(Permission.Export)]
    public async Task Export([FromQuery] HazardFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        await export.WriteAsync(filter, Response, cancel);
    }
}
