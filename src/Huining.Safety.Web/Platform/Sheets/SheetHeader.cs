namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Where a file keeps the columns of a ledger.</summary>
public sealed class SheetHeader
{
    readonly IReadOnlyList<SheetColumn> columns;
    readonly int[] positions;

    internal SheetHeader(SheetPage page, int firstRow, int lastRow, IReadOnlyList<SheetColumn> columns, int[] positions, IReadOnlyList<string> unknown)
    {
        (Page, FirstRow, LastRow, this.columns, this.positions, Unknown) = (page, firstRow, lastRow, columns, positions, unknown);
    }

    internal SheetPage Page { get; }

    /// <summary>The worksheet it was found on.</summary>
    public string SheetName => Page.Name;

    /// <summary>The header's row number; a header of two rows ends in <see cref="LastRow"/>.</summary>
    public int FirstRow { get; }

    /// <summary>The last row of the header; records begin below.</summary>
    public int LastRow { get; }

    /// <summary>Headers of the file that belong to no column and were not read, as “K 列“备用””.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Names of optional columns the file does not have. An import that updates leaves their values alone.</summary>
    public IReadOnlyList<string> Absent => [.. columns.Where((column, index) => column.IsRead && positions[index] < 0).Select(column => column.Name)];

    /// <summary>Whether the file has a column, by its name or its property.</summary>
    public bool Has(string nameOrField) => IndexOf(nameOrField) is >= 0 and var index && positions[index] >= 0;

    /// <summary>The sheet column (from 0) of a ledger column by its index, or -1.</summary>
    internal int Position(int column) => positions[column];

    /// <summary>
    /// An error found by a rule that looks at the value, not the cell (a validator, a look-up). Names the cell if the
    /// file has the column, else the row.
    /// </summary>
    /// <param name="row">The sheet's row number.</param>
    /// <param name="nameOrField">The column's name or the row's property, such as a validation failure's property name.</param>
    /// <param name="value">What the cell holds.</param>
    /// <param name="message">What is wrong and how to mend it, Chinese.</param>
    public CellError Error(int row, string nameOrField, string? value, string message)
    {
        var index = IndexOf(nameOrField);
        return index >= 0 && positions[index] >= 0
            ? new(row, ColumnLetters.Of(positions[index]), columns[index].Name, Short(value), message)
            : new(row, string.Empty, index >= 0 ? columns[index].Name : string.Empty, Short(value), index >= 0 ? $"{columns[index].Name}：{message}" : message);
    }

    internal static string Short(string? text)
    {
        var line = CellText.Line(text);
        return line.Length <= 50 ? line : line[..50] + "…";
    }

    int IndexOf(string nameOrField)
    {
        if (nameOrField.Length == 0) return -1;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Field == nameOrField || columns[i].Name == nameOrField) return i;
        return -1;
    }
}
