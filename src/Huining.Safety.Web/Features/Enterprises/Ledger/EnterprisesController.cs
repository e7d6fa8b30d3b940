using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Enterprises.Ledger;

/// <summary>The registry's list.</summary>
[Route("enterprises")]
public sealed class EnterprisesController(EnterpriseLedger ledger, Visitor visitor) : Controller
{
    /// <summary>The list; an enterprise is led to its own file.</summary>
    [HttpGet, Allow(Permission.EnterpriseRead)]
    public async Task<IActionResult> Index([FromQuery] EnterpriseFilter filter, CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise is var own && own != Guid.Empty) return LocalRedirect($"/enterprises/{own}");
        ModelState.Clear(); // an unreadable condition is no condition
        return View(await ledger.PageAsync(filter, cancel));
    }
}
