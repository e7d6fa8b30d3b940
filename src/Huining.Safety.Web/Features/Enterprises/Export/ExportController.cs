using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Export;

/// <summary>How the list is to be exported.</summary>
public record ExportForm
{
    /// <summary>xlsx or csv; nothing yet: the page asks.</summary>
    [Display(Name = "格式")]
    public string? Format { get; init; }

    [Display(Name = "含完整电话号码")]
    public bool Full { get; init; }

    [Display(Name = "用途")]
    public string? Reason { get; init; }
}

/// <summary>What the page that asks shows.</summary>
public sealed record ExportPage(EnterpriseFilter Filter, ExportForm Asked, int Count, IReadOnlyList<FilterChip> Conditions) : ExportForm(Asked);

/// <summary>Export of the registry's list with its conditions.</summary>
public sealed class ExportController(EnterpriseLedger ledger, EnterpriseExport export, EnterpriseCodeLists lists) : Controller
{
    /// <summary>Asks for the format; with one, the file.</summary>
    [HttpGet("/enterprises/export"), Allow(Permission.Export)]
    public async Task<IActionResult> Export([FromQuery] EnterpriseFilter filter, [FromQuery] ExportForm form, CancellationToken cancel)
    {
        ModelState.Clear(); // an unreadable condition is no condition
        filter = filter with { Cursor = null };
        if (form.Format is not (null or "xlsx" or "csv")) ModelState.AddModelError(nameof(form.Format), "只能导出 xlsx 或 csv。");
        if (form.Full && string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "导出完整电话号码，请写明用途；用途会记入审计记录。");
        if (form.Format is null || !ModelState.IsValid)
            return View("Export", new ExportPage(filter, form, await (await ledger.RowsAsync(filter, cancel)).CountAsync(cancel), filter.Chips(lists)));
        await export.WriteAsync(filter, form.Format == "csv", form.Full ? form.Reason!.Trim() : null, Response, cancel);
        return new EmptyResult();
    }
}
