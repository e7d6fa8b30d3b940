using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Risks.Details;

/// <summary>The page of one risk.</summary>
[Allow(Permission.RiskRead)]
public sealed class RiskController(RiskActs acts, RiskReader reader) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/risks/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) =>
        await acts.FindAsync(id, cancel) is { } risk ? View(await reader.ReadAsync(risk, cancel)) : NotFound();
}
