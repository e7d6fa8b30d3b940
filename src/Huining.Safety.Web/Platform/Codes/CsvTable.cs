using Sylvan.Data.Csv;

namespace Huining.Safety.Web.Platform.Codes;

/// <summary>
/// A small comma-separated table with a header line, read whole into memory: the form in which every code table
/// under <c>Data/Reference</c> is kept. Not for files that users upload; those go through the importer and its guard.
/// </summary>
public sealed class CsvTable
{
    /// <summary>Column names in the order of the file.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Rows in the order of the file.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    CsvTable(IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>Reads a table from UTF-8 text whose first line names the columns.</summary>
    /// <param name="text">The open text; read to its end, not closed.</param>
    /// <param name="name">What to call the table in an error message.</param>
    public static CsvTable Read(TextReader text, string name)
    {
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { OwnsReader = false });
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            if (reader.RowFieldCount != columns.Count)
                throw new InvalidDataException($"代码表 {name} 第 {reader.RowNumber} 条有 {reader.RowFieldCount} 列，应为 {columns.Count} 列。");
            var cells = columns.Select((column, index) => KeyValuePair.Create(column, reader.GetString(index)));
            rows.Add(new CsvRow(name, reader.RowNumber, new Dictionary<string, string>(cells)));
        }

        return new CsvTable(columns, rows);
    }
}
