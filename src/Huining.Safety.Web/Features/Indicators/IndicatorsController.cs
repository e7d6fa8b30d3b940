using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>The plan's twelve indicators.</summary>
[Route("indicators")]
[Allow(Permission.IndicatorRead)]
public sealed class IndicatorsController(IndicatorEngine engine, Visitor visitor) : Controller
{
    /// <summary>All twelve for a year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancel)
    {
        var chosen = Math.Clamp(year ?? engine.DefaultYear, IndicatorEngine.FirstYear, IndicatorEngine.LastYear);
        return View("Board", new IndicatorPage(await engine.MeasureAsync(chosen, cancel), PlanBaseline.Shipped(), visitor.Scope.County && visitor.May(Permission.AccidentRead)));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Board">The numbers.</param>
/// <param name="Baseline">The plan's own totals.</param>
/// <param name="MayOpen">Whether a number leads to its records: only for those who see all of them, since otherwise the
/// list would hold fewer than the number says.</param>
public sealed record IndicatorPage(IndicatorBoard Board, IReadOnlyList<PlanBaseline> Baseline, bool MayOpen);
