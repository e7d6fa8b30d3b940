using SpreadCheetah;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Exports a ledger as xlsx while its rows arrive: memory does not grow with their number.</summary>
public static class SheetWriter
{
    /// <summary>Rows after which a further worksheet begins; the format ends at 1,048,576.</summary>
    public const int RowsPerSheet = 1_000_000;

    /// <summary>Media type of the written file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes title, a line under it, header and rows in the county's layout, which an import reads back.</summary>
    /// <param name="output">Receives the workbook; stays open. Need not seek and may refuse synchronous writes, as a response does.</param>
    /// <param name="schema">The ledger.</param>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="subtitle">The line under the title, such as who exported it, when, by which filter.</param>
    /// <param name="cancel">Stops the export; the output is then no whole file.</param>
    /// <returns>The number of rows written.</returns>
    public static async Task<int> WriteAsync<TRow>(Stream output, SheetSchema<TRow> schema, IAsyncEnumerable<TRow> rows, string subtitle, CancellationToken cancel = default)
    {
        var count = 0;
        await WorkbookOutput.WriteAsync(output, async (book, styles) =>
        {
            var layout = new SheetLayout<TRow>(schema, book, styles);
            await layout.BeginAsync(schema.SheetName, subtitle, string.Empty, markRequired: false, cancel);
            var cells = new Cell[layout.Width];
            await foreach (var row in rows.WithCancellation(cancel))
            {
                if (count > 0 && count % RowsPerSheet == 0)
                    await layout.BeginAsync($"{schema.SheetName}({count / RowsPerSheet + 1})", subtitle, string.Empty, markRequired: false, cancel);
                count++;
                var at = 0;
                if (schema.Numbered) cells[at++] = new Cell(count);
                foreach (var column in schema.Columns) cells[at++] = styles.Cell(column.Write(row));
                await book.AddRowAsync(cells, cancel);
            }
        }, cancel);
        return count;
    }
}
