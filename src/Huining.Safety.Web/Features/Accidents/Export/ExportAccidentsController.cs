using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents.Import;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Exports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Export;

/// <summary>The filtered ledger as a workbook that an import reads back.</summary>
[Route("accidents/export"), Allow(Permission.AccidentRead)]
public sealed class ExportAccidentsController(SafetyDbContext db, EnterpriseCodeLists lists, AccidentCategories categories, LedgerExport export) : Controller
{
    /// <summary>All that fits.</summary>
    [HttpGet(""), Allow(Permission.Export)]
    public Task Export(AccidentFilter filter, CancellationToken cancel)
    {
        var rows = filter.Apply(db.Accidents.AsNoTracking()).OrderBy(row => row.OccurredAt).ThenBy(row => row.Id);
        return export.WriteAsync(new ExportedLedger<ExportedAccident>("ACCIDENT", "事故台账", Schema(),
            rows.AsAsyncEnumerable().Select(row => new ExportedAccident(row, AccidentSheetRow.Of(row.Facts(), categories))),
            AccidentList.Chips(filter, lists).Select(chip => chip.Text)), Response, cancel);
    }

    SheetSchema<ExportedAccident> Schema() => new("事故台账", "生产安全事故台账",
    [
        .. AccidentSheet.Columns(lists, categories).Select(column => SheetColumn<ExportedAccident>.Output(column.Name, row => column.Write(row.Cells), column.Kind) with { Width = column.Width }),
        SheetColumn<ExportedAccident>.Output("事故等级", row => row.Accident.Grade.Name()),
        SheetColumn<ExportedAccident>.Output("状态", row => row.Accident.State.Name()),
    ]);

    sealed record ExportedAccident(Accident Accident, AccidentSheetRow Cells);
}
