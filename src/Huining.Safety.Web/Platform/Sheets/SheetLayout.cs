using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The county's layout: title in row 1, fill-in line in row 2, header in row 3, records below.</summary>
internal sealed class SheetLayout<TRow>(SheetSchema<TRow> schema, Spreadsheet book, SheetStyles styles)
{
    public const int HeaderRow = 3;

    /// <summary>Columns of the table, the running number included.</summary>
    public int Width { get; } = schema.Columns.Count + (schema.Numbered ? 1 : 0);

    /// <summary>The sheet column (from 0) of a ledger column.</summary>
    public int Position(int column) => column + (schema.Numbered ? 1 : 0);

    /// <summary>Starts a worksheet and writes everything above the records.</summary>
    public async Task BeginAsync(string sheetName, string left, string right, bool markRequired, CancellationToken cancel)
    {
        await book.StartWorksheetAsync(sheetName, Options(), cancel);
        await book.AddRowAsync([new Cell(schema.Title, styles.Title)], new RowOptions { Height = 28 }, cancel);
        if (Width > 1) book.MergeCells($"A1:{ColumnLetters.Of(Width - 1)}1");
        var line = new Cell[Width];
        line[0] = new Cell(WorkbookText.Safe(left));
        if (right.Length > 0) line[Math.Max(1, Width - 3) % Width] = new Cell(right);
        await book.AddRowAsync(line, cancel);
        var names = schema.Columns.Select(column => markRequired && column.Required ? column.Name + "*" : column.Name);
        await book.AddHeaderRowAsync([.. schema.Numbered ? names.Prepend("序号") : names], styles.Header, cancel);
    }

    WorksheetOptions Options()
    {
        var options = new WorksheetOptions { FrozenRows = HeaderRow };
        if (schema.Numbered) options.Column(1).Width = 6;
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            var column = options.Column(Position(i) + 1);
            column.Width = Math.Min(schema.Columns[i].Width, 100);
            column.DefaultStyle = SheetStyles.Column(schema.Columns[i].Kind);
        }
        return options;
    }
}
