using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Details;

/// <summary>The page of one hazard.</summary>
[Allow(Permission.HazardRead)]
public sealed class HazardController(HazardActs acts, HazardReader reader) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/hazards/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) =>
        await acts.FindAsync(id, cancel) is { } hazard ? View(await reader.ReadAsync(hazard, cancel)) : NotFound();
}
