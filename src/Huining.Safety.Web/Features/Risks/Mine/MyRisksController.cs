using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Ledger;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Mine;

/// <summary>An enterprise's own risks: what waits for it first, then what is in force.</summary>
[Route("risks/mine"), Allow(Permission.RiskRead)]
public sealed class MyRisksController(RiskLedger ledger, RiskActs acts, Visitor visitor) : Controller
{
    /// <summary>The page; staff have the list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise == Guid.Empty) return LocalRedirect("/risks");
        var rows = await (await ledger.RowsAsync(new RiskFilter { View = RiskView.All }, cancel)).Where(row => row.State != RiskState.Retired)
            .OrderBy(row => row.ReviewOn ?? DateOnly.MaxValue).ThenBy(row => row.Number).ToListAsync(cancel);
        var mine = rows.ToLookup(Waits);
        return View(new MyRisks(
            [.. mine[true]],
            [.. mine[false].Where(row => row.LevelInForce is null || row.State == RiskState.Submitted)],
            [.. mine[false].Where(row => row.LevelInForce is not null && row.State != RiskState.Submitted).OrderBy(row => row.LevelInForce)],
            await ledger.ColoursAsync(visitor.Scope.Enterprise, cancel), ledger.Today));
    }

    /// <summary>Drafts, approvals of its own, and reviews that are due.</summary>
    bool Waits(RiskItem risk) => risk.State == RiskState.Approved
        ? risk.IsReviewOverdue(ledger.Today)
        : acts.OpenTo(risk).Any(open => open.Move.Act == "EDIT" || open is { NotYet: null, Move.Primary: true });
}

/// <summary>What the page shows.</summary>
/// <param name="ForMe">The enterprise has the next step.</param>
/// <param name="ForOthers">Somebody else has.</param>
/// <param name="InForce">Approved, highest level first.</param>
/// <param name="Colours">Risks in force by level.</param>
/// <param name="Today">Beijing date.</param>
public sealed record MyRisks(
    IReadOnlyList<RiskItem> ForMe, IReadOnlyList<RiskItem> ForOthers, IReadOnlyList<RiskItem> InForce, IReadOnlyDictionary<RiskLevel, int> Colours, DateOnly Today)
{
    /// <summary>Nothing registered yet.</summary>
    public bool IsEmpty => ForMe.Count + ForOthers.Count + InForce.Count == 0;
}
