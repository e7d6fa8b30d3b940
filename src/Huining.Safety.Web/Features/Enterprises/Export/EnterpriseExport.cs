using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Import;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Exports;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Export;

/// <summary>The filtered list as a sheet with the columns of the import, so that it can be mended and brought back.
/// Telephone numbers are masked unless a reason is given (个人信息保护法第51条).</summary>
public sealed class EnterpriseExport(SafetyDbContext db, EnterpriseLedger ledger, EnterpriseCodeLists lists, LicenceTypes licenceTypes, LedgerExport export)
{
    /// <summary>Writes the file to the answer.</summary>
    /// <param name="filter">The list's conditions.</param>
    /// <param name="asCsv">csv instead of xlsx.</param>
    /// <param name="reason">Why telephone numbers are needed in full; null masks them.</param>
    /// <param name="response">Receives the file.</param>
    /// <param name="cancel">Stops; the file is then cut off.</param>
    public async Task WriteAsync(EnterpriseFilter filter, bool asCsv, string? reason, HttpResponse response, CancellationToken cancel) =>
        await export.WriteAsync(new ExportedLedger<EnterpriseSheetRow>(
            "ENTERPRISE", "企业档案", EnterpriseSheet.Schema(lists, new SheetWords(lists)),
            RowsAsync(await ledger.RowsAsync(filter, cancel), filter.ByUpdated, masked: reason is null), filter.Chips(lists).Select(chip => chip.Text))
        {
            AsCsv = asCsv,
            Beyond = reason is null ? null : "含完整电话",
            Reason = reason,
        }, response, cancel);

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
