using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents.Import;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Huining.Safety.Web.Features.Accidents.Export;

/// <summary>Writes the filtered ledger as a workbook that an import reads back. Each export is noted: who, when, with
/// which conditions.</summary>
[Route("accidents/export"), Allow(Permission.AccidentRead)]
public sealed class ExportAccidentsController(
    SafetyDbContext db, EnterpriseCodeLists lists, AccidentCategories categories, AuditTrail trail, Visitor visitor, TimeProvider time) : Controller
{
    /// <summary>All that fits, as a workbook; written while it is read.</summary>
    [HttpGet(""), Allow(Permission.Export)]
    public async Task Export(AccidentFilter filter, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await trail.NoteAsync(new Act("ACCIDENT.EXPORT", "导出了事故台账", Conditions(filter)), cancel: cancel);
        Response.ContentType = SheetWriter.ContentType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = $"事故台账{ChinaTime.ShowDate(now)}.xlsx" }.ToString();
        var rows = filter.Apply(db.Accidents.AsNoTracking()).OrderBy(row => row.OccurredAt).ThenBy(row => row.Id);
        await SheetWriter.WriteAsync(Response.Body, Schema(), rows.AsAsyncEnumerable().Select(row => new ExportedAccident(row, AccidentSheetRow.Of(row.Facts(), categories))),
            $"{visitor.Name} {ChinaTime.Show(now)} 导出", cancel);
    }

    string? Conditions(AccidentFilter filter)
    {
        var chips = AccidentList.Chips(filter, lists).Select(chip => chip.Text).ToList();
        return chips.Count == 0 ? null : string.Join("，", chips);
    }

    SheetSchema<ExportedAccident> Schema() => new("事故台账", "生产安全事故台账",
    [
        .. AccidentSheet.Columns(lists, categories).Select(column => SheetColumn<ExportedAccident>.Output(column.Name, row => column.Write(row.Cells), column.Kind) with { Width = column.Width }),
        SheetColumn<ExportedAccident>.Output("事故等级", row => row.Accident.Grade.Name()),
        SheetColumn<ExportedAccident>.Output("状态", row => row.Accident.State.Name()),
    ]);

    sealed record ExportedAccident(Accident Accident, AccidentSheetRow Cells);
}
