using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Ledger;

/// <summary>The register's list, its export, and the list of level changes.</summary>
[Route("risks"), Allow(Permission.RiskRead)]
public sealed class RiskLedgerController(SafetyDbContext db, RiskLedger ledger, RiskExport export, EnterpriseLookup enterprises, Visitor visitor) : Controller
{
    /// <summary>The list; an enterprise is led to its own risks.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] RiskFilter filter, CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise != Guid.Empty) return LocalRedirect("/risks/mine");
        ModelState.Clear(); // an unreadable condition is no condition
        return View(await ledger.PageAsync(filter, cancel));
    }

    /// <summary>All that fits, as a workbook; written while it is read.</summary>
    [HttpGet("export"), Allow(Permission.Export)]
    public async Task Export([FromQuery] RiskFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        await export.WriteAsync(filter, Response, cancel);
    }

    /// <summary>Approved changes of level, newest first.</summary>
    [HttpGet("changes")]
    public async Task<IActionResult> Changes(string? cursor, CancellationToken cancel)
    {
        var page = await Keyset.PageAsync(db.Set<RiskLevelChange>().AsNoTracking(), row => row.ChangedOn, row => row.Id, true, cursor, RiskLedger.PageSize, cancel: cancel);
        var names = await enterprises.NamesAsync([.. page.Items.Select(row => row.EnterpriseId).Distinct()], cancel);
        return View(new RiskChangesPage(page, names));
    }
}

/// <summary>What the page of level changes shows.</summary>
public sealed record RiskChangesPage(ListPage<RiskLevelChange> Page, IReadOnlyDictionary<Guid, string> Names);
