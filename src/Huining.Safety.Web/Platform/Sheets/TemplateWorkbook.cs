using SpreadCheetah;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The empty workbook a person fills in: the county's layout, lists to choose from, and a notes sheet.</summary>
public static class TemplateWorkbook
{
    /// <summary>Rows prepared with lists to choose from.</summary>
    const int PreparedRows = 10_000;
    const string NotesSheet = "填写说明";
    const string ChoicesSheet = "选项";

    /// <summary>Writes the template of a ledger.</summary>
    /// <param name="output">Receives the workbook; stays open.</param>
    /// <param name="schema">The ledger.</param>
    /// <param name="cancel">Stops writing.</param>
    public static Task WriteAsync<TRow>(Stream output, SheetSchema<TRow> schema, CancellationToken cancel = default) => WorkbookOutput.WriteAsync(output, async (book, styles) =>
    {
        var layout = new SheetLayout<TRow>(schema, book, styles);
        await layout.BeginAsync(schema.SheetName, $"填报单位：{schema.FilledBy}", "填报日期：", markRequired: true, cancel);
        var lists = new List<IReadOnlyList<string>>();
        for (var i = 0; i < schema.Columns.Count; i++)
            if (schema.Columns[i].Choices is { Count: > 0 } choices)
                book.AddDataValidation(Below(layout.Position(i)), Validation(choices, lists));
        await WriteNotesAsync(book, styles, schema.Columns.Where(column => column.IsRead), cancel);
        if (lists.Count > 0) await WriteListsAsync(book, lists, cancel);
    }, cancel);

    static string Below(int column) => $"{ColumnLetters.Of(column)}{SheetLayout<object>.HeaderRow + 1}:{ColumnLetters.Of(column)}{SheetLayout<object>.HeaderRow + PreparedRows}";

    static DataValidation Validation(IReadOnlyList<string> choices, List<IReadOnlyList<string>> lists)
    {
        if (!DataValidation.TryCreateListValues(choices, showDropdown: true, out var validation))
        {
            // Too long to stand in the rule itself: a hidden sheet holds it.
            lists.Add(choices);
            var letter = ColumnLetters.Of(lists.Count - 1);
            validation = DataValidation.ListValuesFromCells(ChoicesSheet, $"${letter}$1:${letter}${choices.Count}", showDropdown: true);
        }
        validation.ErrorTitle = "请从列表中选择";
        validation.ErrorMessage = "填的内容不在列表里，请点击单元格右侧的箭头选择。";
        return validation;
    }

    static async Task WriteNotesAsync(Spreadsheet book, SheetStyles styles, IEnumerable<SheetColumn> columns, CancellationToken cancel)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (column, width) in new[] { (1, 24.0), (2, 10.0), (3, 60.0), (4, 30.0) }) options.Column(column).Width = width;
        await book.StartWorksheetAsync(NotesSheet, options, cancel);
        await book.AddHeaderRowAsync(["列名", "是否必填", "怎么填", "示例"], styles.Header, cancel);
        foreach (var column in columns)
            await book.AddRowAsync([
                new Cell(column.Name, styles.Wrapped), new Cell(column.Required ? "必填" : "选填", styles.Wrapped),
                new Cell(HowTo(column), styles.Wrapped), new Cell(column.Example, styles.Wrapped)], cancel);
        await book.AddRowAsync([], cancel);
        foreach (var line in new[] { "1. 从第 4 行开始填写，一行一条，不要合并单元格，不要改动表头。", "2. 可以增加自己的列，系统不读取；带 * 的列每行都要填。", "3. 填好后先“试导入”，系统会逐行逐列指出错误；改正后再导入。" })
            await book.AddRowAsync([new Cell(line)], cancel);
    }

    static string HowTo(SheetColumn column)
    {
        var kind = column.Kind switch
        {
            SheetColumnKind.Date => "填日期。",
            SheetColumnKind.DateTime => "填日期和时间（24 小时制）。",
            SheetColumnKind.Number => "只填数字。",
            _ => column.Choices.Count > 0 ? "从列表中选择。" : string.Empty,
        };
        return kind + (column.Unique ? "不能重复。" : string.Empty) + column.Note;
    }

    static async Task WriteListsAsync(Spreadsheet book, List<IReadOnlyList<string>> lists, CancellationToken cancel)
    {
        await book.StartWorksheetAsync(ChoicesSheet, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, cancel);
        for (var row = 0; row < lists.Max(list => list.Count); row++)
            await book.AddRowAsync([.. lists.Select(list => row < list.Count ? new Cell(list[row]) : default)], cancel);
    }
}
