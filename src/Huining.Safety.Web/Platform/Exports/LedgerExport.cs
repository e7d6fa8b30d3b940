using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.Net.Http.Headers;

namespace Huining.Safety.Web.Platform.Exports;

/// <summary>What is to be exported.</summary>
/// <param name="Ledger">Machine name, HAZARD; begins the name of the act.</param>
/// <param name="Name">What people call it and the file, 隐患台账.</param>
/// <param name="Schema">The columns.</param>
/// <param name="Rows">The rows of one query, read once while they are written: one statement sees one state of the ledger,
/// and memory does not grow with the rows.</param>
/// <param name="Conditions">The list's conditions as people read them; none for the whole ledger.</param>
public sealed record ExportedLedger<TRow>(string Ledger, string Name, SheetSchema<TRow> Schema, IAsyncEnumerable<TRow> Rows, IEnumerable<string> Conditions)
{
    /// <summary>csv instead of xlsx.</summary>
    public bool AsCsv { get; init; }

    /// <summary>What the export holds beyond the ordinary, for history: 含完整电话.</summary>
    public string? Beyond { get; init; }

    /// <summary>Why that is needed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Sends a filtered ledger as a file: the one way for all. Each export is noted with who, when and which
/// conditions, and the file says the same of itself.</summary>
public sealed class LedgerExport(AuditTrail trail, Visitor visitor, TimeProvider time)
{
    /// <summary>Writes the file to the answer; stopped, it is cut off.</summary>
    public async Task WriteAsync<TRow>(ExportedLedger<TRow> sheet, HttpResponse response, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var conditions = string.Join("，", sheet.Conditions) is { Length: > 0 } some ? some : "全部";
        await trail.NoteAsync(new Act($"{sheet.Ledger}.EXPORT", $"导出了{sheet.Name}（{conditions}）{(sheet.Beyond is null ? "" : $"，{sheet.Beyond}")}", sheet.Reason), cancel: cancel);
        response.ContentType = sheet.AsCsv ? CsvWriter.ContentType : SheetWriter.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = $"{sheet.Name}{ChinaTime.ShowDate(now)}.{(sheet.AsCsv ? "csv" : "xlsx")}",
        }.ToString();
        var mark = $"{visitor.Name} {ChinaTime.Show(now)} 导出，条件：{conditions}";
        if (!sheet.AsCsv)
        {
            await SheetWriter.WriteAsync(response.Body, sheet.Schema, sheet.Rows, mark, cancel);
            return;
        }
        await CsvWriter.WriteAsync(response.Body, sheet.Schema, sheet.Rows, cancel);
        await response.WriteAsync($"\"备注：{mark.Replace('"', '”')}\"\r\n", cancel);
    }
}
