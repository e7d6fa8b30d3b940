using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Import;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Exports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Ledger;

/// <summary>The filtered register as a workbook that an import reads back.</summary>
public sealed class RiskExport(SafetyDbContext db, RiskLedger ledger, EnterpriseCodeLists lists, AccidentCategories categories, LedgerExport export)
{
    /// <summary>Writes the workbook to the answer.</summary>
    public async Task WriteAsync(RiskFilter filter, HttpResponse response, CancellationToken cancel)
    {
        var rows = await ledger.RowsAsync(filter, cancel);
        var lines = from risk in rows
                    join point in db.RiskPoints.AsNoTracking() on risk.RiskPointId equals point.Id
                    join enterprise in db.Enterprises.AsNoTracking() on risk.EnterpriseId equals enterprise.Id
                    orderby risk.Year, risk.Number
                    select new { risk, point, enterprise.Name };
        await export.WriteAsync(new ExportedLedger<Line>("RISK", "风险台账", Schema(),
            lines.AsAsyncEnumerable().Select(row => new Line(row.risk, RiskSheetRow.Of(row.risk, row.point, row.Name, categories))),
            filter.Chips(lists, null).Select(chip => chip.Text)), response, cancel);
    }

    sealed record Line(RiskItem Risk, RiskSheetRow Cells);

    SheetSchema<Line> Schema() => new("风险台账", "安全风险分级管控台账",
    [
        SheetColumn<Line>.Output("风险编号", line => line.Risk.FullNumber),
        SheetColumn<Line>.Output("乡镇", line => lists.TownshipName(line.Risk.TownshipCode)),
        .. RiskSheet.Columns(categories, ledger.Today).Select(column => SheetColumn<Line>.Output(column.Name, line => column.Write(line.Cells), column.Kind) with { Width = column.Width }),
        SheetColumn<Line>.Output("计算值", line => line.Risk.Value, SheetColumnKind.Number),
        SheetColumn<Line>.Output("登记级别", line => line.Risk.Level.Name()),
        SheetColumn<Line>.Output("现行级别", line => line.Risk.LevelInForce?.Name()),
        SheetColumn<Line>.Output("审定日期", line => line.Risk.ApprovedOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("复评日期", line => line.Risk.ReviewOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("状态", line => line.Risk.State.Name()),
    ]);
}
