using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Exports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>The filtered ledger as a workbook.</summary>
public sealed class HazardExport(SafetyDbContext db, HazardLedger ledger, HazardCategories categories, EnterpriseCodeLists lists, LedgerExport export)
{
    /// <summary>Writes the workbook to the answer.</summary>
    public async Task WriteAsync(HazardFilter filter, HttpResponse response, CancellationToken cancel)
    {
        var rows = await ledger.RowsAsync(filter, cancel);
        var lines = rows.OrderByDescending(row => row.FoundOn).ThenByDescending(row => row.Id)
            .Join(db.Enterprises, row => row.EnterpriseId, enterprise => enterprise.Id, (row, enterprise) => new Line(row, enterprise.Name));
        await export.WriteAsync(new ExportedLedger<Line>("HAZARD", "隐患台账", Schema(), lines.AsAsyncEnumerable(),
            filter.Chips(lists, categories, null).Select(chip => chip.Text)), response, cancel);
    }

    sealed record Line(Hazard Hazard, string Enterprise);

    SheetSchema<Line> Schema() => new("隐患台账", "隐患排查治理台账",
        SheetColumn<Line>.Output("隐患编号", line => line.Hazard.FullNumber),
        SheetColumn<Line>.Output("企业", line => line.Enterprise) with { Width = 28 },
        SheetColumn<Line>.Output("乡镇", line => lists.TownshipName(line.Hazard.TownshipCode)),
        SheetColumn<Line>.Output("行业领域", line => lists.SectorName(line.Hazard.SectorCode)),
        SheetColumn<Line>.Output("级别", line => line.Hazard.Level?.Name()),
        SheetColumn<Line>.Output("来源", line => line.Hazard.Source.Name()),
        SheetColumn<Line>.Output("类别", line => categories.Name(line.Hazard.CategoryCode)) with { Width = 24 },
        SheetColumn<Line>.Output("位置", line => line.Hazard.Location) with { Width = 20 },
        SheetColumn<Line>.Output("隐患内容", line => line.Hazard.Description) with { Width = 40 },
        SheetColumn<Line>.Output("发现日期", line => line.Hazard.FoundOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("整改期限", line => line.Hazard.DueOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("原定期限", line => line.Hazard.OriginalDueOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("销号日期", line => line.Hazard.ClosedOn, SheetColumnKind.Date),
        SheetColumn<Line>.Output("状态", line => line.Hazard.State.Name()),
        SheetColumn<Line>.Output("逾期", line => !line.Hazard.State.IsFinished() && line.Hazard.DueOn < ledger.Today ? "是" : "否"));
}
