using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// The rows of a file that were wrong, as they were, with a column saying why. Mended, it can be imported as it is.
/// </summary>
public static class ErrorWorkbook
{
    internal const string Reason = "错误说明", OriginalRow = "原表行号";

    /// <summary>Writes the rows above and in the header, then the wrong rows only; wrong cells are coloured.</summary>
    /// <param name="output">Receives the workbook; stays open.</param>
    /// <param name="original">The file that was imported; read again from its start.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="header">Where the import found the columns.</param>
    /// <param name="errors">What was wrong; rows without error are left out.</param>
    /// <param name="limits">The limits of the import.</param>
    /// <param name="cancel">Stops writing.</param>
    /// <exception cref="SheetRefusedException">The original can no longer be read.</exception>
    public static async Task WriteAsync(Stream output, Stream original, string fileName, SheetHeader header, IReadOnlyList<CellError> errors, SheetLimits? limits = null, CancellationToken cancel = default)
    {
        using var source = SheetReader.Open(original, fileName, limits);
        var page = source.Pages.FirstOrDefault(page => page.Name == header.SheetName) ?? throw SheetRefusedException.Damaged();
        var byRow = errors.ToLookup(error => error.Row);
        var width = Width(page, header);
        await WorkbookOutput.WriteAsync(output, async (book, styles) =>
        {
            await book.StartWorksheetAsync("错误行", Options(width, header.LastRow), cancel);
            foreach (var row in page.Rows())
            {
                if (row.Number <= header.LastRow) await AddHeadAsync(book, styles, row, header, width, cancel);
                else if (byRow.Contains(row.Number)) await book.AddRowAsync(WrongRow(styles, row, [.. byRow[row.Number]], width), cancel);
            }
        }, cancel);
    }

    /// <summary>The table's own columns: nothing to the right of the header is copied, nor the reasons of an earlier error workbook.</summary>
    static int Width(SheetPage page, SheetHeader header)
    {
        var rows = page.Rows().TakeWhile(row => row.Number <= header.LastRow).Where(row => row.Number >= header.FirstRow).ToList();
        var last = rows[^1];
        var reason = Enumerable.Range(0, last.Count).Where(column => last[column].Text == Reason);
        return reason.DefaultIfEmpty(rows.Max(row => row.Count)).First();
    }

    static WorksheetOptions Options(int width, int frozen)
    {
        var options = new WorksheetOptions { FrozenRows = frozen };
        for (var column = 1; column <= width; column++)
        {
            options.Column(column).Width = 16;
            options.Column(column).DefaultStyle = SheetStyles.TextColumn;
        }
        options.Column(width + 1).Width = 60;
        return options;
    }

    static async Task AddHeadAsync(Spreadsheet book, SheetStyles styles, SheetRow row, SheetHeader header, int width, CancellationToken cancel)
    {
        // Keep every row where it was, so that the header is found again.
        while (book.NextRowNumber < row.Number) await book.AddRowAsync([], cancel);
        StyleId? style = row.Number >= header.FirstRow ? styles.Header : null;
        var cells = Enumerable.Range(0, width).Select(column => row[column] is { IsBlank: false } cell ? new Cell(WorkbookText.Safe(cell.Text), style) : default).ToList();
        if (row.Number == header.LastRow) cells.AddRange([new Cell(Reason, style), new Cell(OriginalRow, style)]);
        await book.AddRowAsync(cells, cancel);
    }

    static List<Cell> WrongRow(SheetStyles styles, SheetRow row, IReadOnlyList<CellError> errors, int width)
    {
        var wrong = errors.Select(error => ColumnLetters.Parse(error.ColumnLetter)).ToHashSet();
        var cells = new List<Cell>(width + 2);
        for (var column = 0; column < width; column++)
        {
            var text = row[column].IsBlank ? null : WorkbookText.Safe(row[column].Text);
            cells.Add(wrong.Contains(column) ? new Cell(text ?? string.Empty, styles.Wrong) : new Cell(text));
        }
        cells.Add(new Cell(WorkbookText.Safe(string.Join('\n', errors.Select(error => error.ColumnName.Length == 0 ? error.Message : $"{error.ColumnName}：{error.Message}"))), styles.Wrapped));
        cells.Add(new Cell(row.Number.ToString(CultureInfo.InvariantCulture)));
        return cells;
    }
}
