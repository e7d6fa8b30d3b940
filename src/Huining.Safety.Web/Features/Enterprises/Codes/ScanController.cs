using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Where a scanned code leads: the public to the card, the enterprise to its own work, an officer to the file.</summary>
[Route("c/{code}")]
[OpenToAll("the code hangs on a door and anyone may scan it; only published facts are shown")]
[EnableRateLimiting(Limits.Public)]
public sealed class ScanController(CodeDesk desk, SafetyDbContext db, Visitor visitor) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Scan(string code, CancellationToken cancel)
    {
        var scan = await desk.ReadAsync(code, cancel);
        if (scan.Result == ScanResult.Forged) return Refuse("Forged", StatusCodes.Status404NotFound);
        var enterprise = scan.Enterprise!.Value;
        if (scan.Result == ScanResult.Revoked)
        {
            ViewData["Withdrawn"] = await desk.CardAsync(enterprise, cancel) is null;
            return Refuse("Revoked", StatusCodes.Status410Gone);
        }
        await desk.NoteUseAsync([scan.Code!.Value], cancel);
        if (visitor.Scope.Enterprise == enterprise) return LocalRedirect("/workbench");
        if (visitor.May(Permission.EnterpriseRead) && await db.Enterprises.AnyAsync(row => row.Id == enterprise, cancel))
            return LocalRedirect($"/enterprises/{enterprise}");
        return await desk.CardAsync(enterprise, cancel) is { } card ? View("Card", card) : Refuse("Forged", StatusCodes.Status404NotFound);
    }

    ViewResult Refuse(string view, int status)
    {
        Response.StatusCode = status;
        return View(view);
    }
}
