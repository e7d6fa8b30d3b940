using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Import;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Huining.Safety.Web.Features.Enterprises.Export;

/// <summary>Writes the filtered list as a sheet while it is read, so memory does not grow with its rows. The sheet has the
/// columns of the import, so that it can be mended and brought back. Each export is noted: who, when, with which conditions;
/// telephone numbers are masked unless a reason is given (个人信息保护法第51条).</summary>
public sealed class EnterpriseExport(
    SafetyDbContext db, EnterpriseLedger ledger, EnterpriseCodeLists lists, LicenceTypes licenceTypes, AuditTrail trail, Visitor visitor, TimeProvider time)
{
    /// <summary>Writes the file to the answer.</summary>
    /// <param name="filter">The list's conditions.</param>
    /// <param name="asCsv">csv instead of xlsx.</param>
    /// <param name="reason">Why telephone numbers are needed in full; null masks them.</param>
    /// <param name="response">Receives the file.</param>
    /// <param name="cancel">Stops; the file is then cut off.</param>
    public async Task WriteAsync(EnterpriseFilter filter, bool asCsv, string? reason, HttpResponse response, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var conditions = filter.Chips(lists) is { Count: > 0 } chips ? string.Join("，", chips.Select(chip => chip.Text)) : "全部";
        await trail.NoteAsync(new Act("ENTERPRISE.EXPORT", $"导出了企业档案（{conditions}）{(reason is null ? "" : "，含完整电话")}", reason), cancel: cancel);
        response.ContentType = asCsv ? CsvWriter.ContentType : SheetWriter.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = $"企业档案{ChinaTime.ShowDate(now)}.{(asCsv ? "csv" : "xlsx")}",
        }.ToString();
        var schema = EnterpriseSheet.Schema(lists, new SheetWords(lists));
        var rows = RowsAsync(await ledger.RowsAsync(filter, cancel), filter.ByUpdated, masked: reason is null);
        var mark = $"{visitor.Name} {ChinaTime.Show(now)} 导出，条件：{conditions}";
        if (!asCsv)
        {
            await SheetWriter.WriteAsync(response.Body, schema, rows, mark, cancel);
            return;
        }
        await CsvWriter.WriteAsync(response.Body, schema, rows, cancel);
        await response.WriteAsync($"\"备注：{mark.Replace('"', '”')}\"\r\n", cancel);
    }

    async IAsyncEnumerable<EnterpriseSheetRow> RowsAsync(IQueryable<Enterprise> files, bool byUpdated, bool masked)
    {
        // The licence a sheet speaks of is the main one of the kind; others have no column.
        var main = lists.Kinds.Select(kind => licenceTypes.MainOf(kind.Code)).Distinct().ToArray();
        var ordered = byUpdated ? files.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id) : files.OrderBy(row => row.Name).ThenBy(row => row.Id);
        var lines = ordered.Select(file => new
        {
            File = file,
            Licence = db.Set<EnterpriseLicence>()
                .Where(licence => licence.EnterpriseId == file.Id && licence.EndedOn == null && main.Contains(licence.TypeCode))
                .OrderByDescending(licence => licence.ValidTo).Select(licence => new { licence.Number, licence.ValidTo }).FirstOrDefault(),
        });
        await foreach (var line in lines.AsAsyncEnumerable())
        {
            var facts = line.File.Facts();
            var row = EnterpriseSheetRow.Of(masked ? MaskedPhones.Hide(facts) : facts, lists);
            (row.LicenceNumber, row.LicenceValidTo) = (line.Licence?.Number, line.Licence?.ValidTo);
            yield return row;
        }
    }
}
