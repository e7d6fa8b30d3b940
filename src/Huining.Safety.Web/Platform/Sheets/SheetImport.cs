namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Reads a file into a ledger's rows. Streaming: <see cref="Records"/> yields each row that is right while
/// <see cref="Errors"/> collects what is wrong with the others. Nothing is saved here: a caller saves all or nothing.
/// </summary>
public sealed class SheetImport<TRow> : IDisposable where TRow : class, new()
{
    readonly SheetBook book;
    readonly SheetSchema<TRow> schema;
    readonly List<SkippedRow> skipped = [];
    readonly HashSet<CellError> empties = [];

    SheetImport(SheetBook book, SheetSchema<TRow> schema)
    {
        (this.book, this.schema) = (book, schema);
        Header = HeaderFinder.Find(book, schema.Columns);
        Errors = new CellErrors(book.Limits.MaxErrorsKept);
    }

    /// <summary>Where the file keeps the columns.</summary>
    public SheetHeader Header { get; }

    /// <summary>Errors found so far; rules of the caller may add theirs.</summary>
    public CellErrors Errors { get; }

    /// <summary>Rows left out so far because they hold no record. At most as many as errors are kept.</summary>
    public IReadOnlyList<SkippedRow> Skipped => skipped;

    /// <summary>Rows seen so far that hold a record, right or wrong.</summary>
    public int RowCount { get; private set; }

    /// <summary>Opens a file and finds the ledger's header in it. Dispose before the stream.</summary>
    /// <inheritdoc cref="SheetReader.Open" path="/param"/>
    /// <param name="schema">The ledger.</param>
    /// <exception cref="SheetRefusedException">The file is no sheet, beyond the limits, or has no fitting header.</exception>
    public static SheetImport<TRow> Open(Stream file, string fileName, SheetSchema<TRow> schema, SheetLimits? limits = null)
    {
        var book = SheetReader.Open(file, fileName, limits);
        try
        {
            return new(book, schema);
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    /// <summary>Reads a whole file; a refused file becomes a result with <see cref="SheetReadResult{TRow}.Refusal"/>.</summary>
    /// <inheritdoc cref="Open" path="/param"/>
    public static SheetReadResult<TRow> Read(Stream file, string fileName, SheetSchema<TRow> schema, SheetLimits? limits = null)
    {
        try
        {
            using var import = Open(file, fileName, schema, limits);
            var rows = import.Records().ToList();
            return new(rows, import.Errors.Kept, import.Errors.Count, import.Skipped, import.RowCount, import.Header, null);
        }
        catch (SheetRefusedException refused)
        {
            return new([], [], 0, [], 0, null, refused.Message);
        }
    }

    /// <summary>The rows without error, in order. Read once, to the end.</summary>
    /// <exception cref="SheetRefusedException">The file turns out damaged or beyond the limits, possibly after some rows.</exception>
    public IEnumerable<SheetRecord<TRow>> Records()
    {
        var seen = schema.Columns.Select(column => column.Unique ? new Dictionary<string, int>(StringComparer.Ordinal) : null).ToArray();
        foreach (var row in Header.Page.Rows())
        {
            if (row.Number <= Header.LastRow || IsNoRecord(row)) continue;
            RowCount++;
            if (Parse(row, seen) is { } value) yield return new(row.Number, value);
        }
        if (RowCount == 0) Errors.Add(new(Header.LastRow, string.Empty, string.Empty, string.Empty, "表头下面没有可导入的数据行"));
        Errors.Reword(MentionMerge);
    }

    TRow? Parse(SheetRow row, Dictionary<string, int>?[] seen)
    {
        var value = new TRow();
        var right = true;
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            if (schema.Columns[i] is not { Read: { } read } column || Header.Position(i) is not (>= 0 and var position)) continue;
            var cell = row[position];
            var text = CellText.Clean(cell.Text);
            var message = cell.Fault(book.Limits)
                ?? (text.Length > 0 ? read(value, text) ?? Repeated(seen[i], column.Write(value), row.Number) : column.Required ? "不能为空" : null);
            if (message is null) continue;
            right = false;
            var error = new CellError(row.Number, ColumnLetters.Of(position), column.Name, SheetHeader.Short(text), message);
            if (text.Length == 0 && Errors.Kept.Count < book.Limits.MaxErrorsKept) empties.Add(error);
            Errors.Add(error);
        }
        return right ? value : null;
    }

    static string? Repeated(Dictionary<string, int>? seen, SheetValue value, int row)
    {
        if (seen is null) return null;
        var key = value.Kind == SheetValueKind.Text ? value.Text! : value.ToString();
        return seen.TryAdd(key, row) ? null : $"与第 {seen[key]} 行重复，请删去其中一行";
    }

    /// <summary>Totals and remarks under the table, and rows that hold nothing but a running number.</summary>
    bool IsNoRecord(SheetRow row)
    {
        var (mapped, keys, required) = (false, false, true);
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            if (Header.Position(i) is not (>= 0 and var position)) continue;
            var blank = row[position].IsBlank;
            mapped |= !blank;
            keys |= !blank && schema.Columns[i].Key;
            required &= !blank || !schema.Columns[i].Required;
        }
        var hasKeys = schema.Columns.Any(column => column.Key);
        var first = Enumerable.Range(0, row.Count).Select(i => row[i].Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? string.Empty;
        var isFoot = !required && FootRow.Looks(first);
        if (mapped && !isFoot && (keys || !hasKeys)) return false;
        if ((mapped || isFoot) && skipped.Count < book.Limits.MaxErrorsKept) skipped.Add(new(row.Number, SheetHeader.Short(first)));
        return true;
    }

    /// <summary>An empty cell inside a merged range looks filled to its author: say so.</summary>
    CellError MentionMerge(CellError error)
    {
        if (!empties.Contains(error)) return error;
        var column = ColumnLetters.Parse(error.ColumnLetter);
        foreach (var range in Header.Page.Merged)
            if (range.Contains(error.Row, column))
                return error with { Message = $"不能为空。这一格在合并单元格 {range} 里，合并后只有第一格有内容，请取消合并，每行都填写" };
        return error;
    }

    /// <inheritdoc/>
    public void Dispose() => book.Dispose();
}
