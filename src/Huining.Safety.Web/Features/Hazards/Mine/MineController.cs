using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Mine;

/// <summary>An enterprise's own hazards: first what waits for it, then what waits for others, then what is done.</summary>
[Route("hazards/mine")]
[Allow(Permission.HazardRead)]
public sealed class MineController(HazardLedger ledger, HazardActs acts, Visitor visitor) : Controller
{
    const int MostFinished = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise == Guid.Empty) return LocalRedirect("/hazards");
        var open = await (await ledger.RowsAsync(new HazardFilter { View = HazardView.Open }, cancel)).OrderBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Id).ToListAsync(cancel);
        var finished = await (await ledger.RowsAsync(new HazardFilter { View = HazardView.All }, cancel))
            .Where(row => row.State == HazardState.Closed || row.State == HazardState.Rejected)
            .OrderByDescending(row => row.FoundOn).ThenByDescending(row => row.Id).Take(MostFinished).ToListAsync(cancel);
        var mine = open.ToLookup(row => acts.OpenTo(row).Any(move => move.NotYet is null && move.Move.Primary));
        return View("Index", new MyHazards([.. mine[true]], [.. mine[false]], finished, ledger.Today));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="ForMe">The enterprise has the next step.</param>
/// <param name="ForOthers">Somebody else has.</param>
/// <param name="Finished">The latest that are done.</param>
/// <param name="Today">Beijing date.</param>
public sealed record MyHazards(IReadOnlyList<Hazard> ForMe, IReadOnlyList<Hazard> ForOthers, IReadOnlyList<Hazard> Finished, DateOnly Today);
