using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Administration.Audit;

/// <summary>The auditor's console: reads the trail and checks it, changes nothing.</summary>
[Allow(Permission.AuditRead), Route("/administration/audit")]
public sealed class AuditController(AuditList list, AuditVerifier verifier, AuditTrail audit) : Controller
{
    const string VerifyAct = "AUDIT.VERIFY";

    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> List(AuditFilter filter, CancellationToken cancel) =>
        View("List", new AuditListPage(filter, list.RecordTypes, await list.PageAsync(filter, cancel)));

    /// <summary>One entry with its changes.</summary>
    [HttpGet("{seq:long}")]
    public async Task<IActionResult> Show(long seq, CancellationToken cancel) =>
        await list.FindAsync(seq, cancel) is { } entry ? View("Entry", entry) : NotFound();

    /// <summary>What checking means, and the last result.</summary>
    [HttpGet("verify")]
    public async Task<IActionResult> AskVerify(CancellationToken cancel) =>
        View("Verify", new VerifyPage(null, await list.LastAsync(VerifyAct, cancel)));

    /// <summary>Reads the whole chain and all records and reports.</summary>
    [HttpPost("verify")]
    public async Task<IActionResult> Verify(CancellationToken cancel)
    {
        var report = await verifier.VerifyAsync(cancel);
        await audit.NoteAsync(new Act(VerifyAct, report.Clean ? $"核对审计记录 {report.Entries} 条，没有发现问题" : $"核对审计记录 {report.Entries} 条，发现 {report.ProblemCount} 处问题"), "Audit", cancel: cancel);
        return View("Verify", new VerifyPage(report, null));
    }
}

/// <summary>The list page.</summary>
public sealed record AuditListPage(AuditFilter Filter, IReadOnlyList<string> RecordTypes, ListPage<AuditEntry> Page);

/// <summary>The page of a check.</summary>
/// <param name="Report">What was found just now; null before.</param>
/// <param name="Last">The entry of the last check.</param>
public sealed record VerifyPage(AuditReport? Report, AuditEntry? Last);
