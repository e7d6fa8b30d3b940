using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Finding;

/// <summary>The search of the top bar.</summary>
[Route("search"), Allow(Permission.Search)]
public sealed class FindController(FindEverywhere find) : Controller
{
    /// <summary>Hits in all ledgers; a whole code or number leads straight to its record.</summary>
    /// <param name="q">What was typed.</param>
    /// <param name="cancel">Stops.</param>
    [HttpGet("")]
    public async Task<IActionResult> Find(string? q, CancellationToken cancel)
    {
        var query = q?.Trim() ?? "";
        if (Search.Words(query).Count == 0) return View("Found", new Found(query, []));
        return await find.ExactAsync(query, cancel) is { } record
            ? LocalRedirect(record)
            : View("Found", new Found(query, await find.FindAsync(query, cancel)));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Query">What was looked for; empty before anything was.</param>
/// <param name="Ledgers">Hits by ledger.</param>
public sealed record Found(string Query, IReadOnlyList<Hits> Ledgers)
{
    /// <summary>Only the ledgers that have any.</summary>
    public IReadOnlyList<Hits> WithHits => [.. Ledgers.Where(hits => hits.First.Count > 0)];
}
