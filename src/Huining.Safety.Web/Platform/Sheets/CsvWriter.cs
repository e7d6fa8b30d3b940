using System.Globalization;
using System.Text;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Exports a ledger as csv (UTF-8 with mark, so that Excel sees the encoding). Text that a spreadsheet program
/// would run as a formula gets a leading apostrophe, which <see cref="CellText.Clean"/> takes away again.
/// </summary>
public static class CsvWriter
{
    const int FlushAt = 1 << 15;

    /// <summary>Media type of the written file.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes the header and the rows as they arrive.</summary>
    /// <param name="output">Receives the file; stays open.</param>
    /// <param name="schema">The ledger.</param>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="cancel">Stops the export; the output is then no whole file.</param>
    /// <returns>The number of rows written.</returns>
    public static async Task<int> WriteAsync<TRow>(Stream output, SheetSchema<TRow> schema, IAsyncEnumerable<TRow> rows, CancellationToken cancel = default)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var line = new StringBuilder();
        var count = 0;
        Append(line, schema.Columns.Select(column => (SheetValue)column.Name));
        await foreach (var row in rows.WithCancellation(cancel))
        {
            count++;
            Append(line, schema.Columns.Select(column => column.Write(row)));
            if (line.Length < FlushAt) continue;
            await text.WriteAsync(line, cancel);
            line.Clear();
        }
        await text.WriteAsync(line, cancel);
        await text.FlushAsync(cancel);
        return count;
    }

    static void Append(StringBuilder line, IEnumerable<SheetValue> values)
    {
        line.AppendJoin(',', values.Select(Field)).Append("\r\n");
    }

    static string Field(SheetValue value) => value.Kind switch
    {
        SheetValueKind.Text => Quoted(Harmless(value.Text!)),
        SheetValueKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
        SheetValueKind.Date => value.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SheetValueKind.DateTime => value.Moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    static string Harmless(string text)
    {
        text = WorkbookText.Printable(text);
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }

    static string Quoted(string text) => text.AsSpan().ContainsAny(",;|\t\"\r\n") || text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
