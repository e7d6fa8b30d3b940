namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One readable table of a file: a visible worksheet, or the whole of a csv.</summary>
public abstract class SheetPage(string name)
{
    /// <summary>The worksheet's name; the file's name for a csv.</summary>
    public string Name => name;

    /// <summary>
    /// Merged ranges such as A1:S1, known only after <see cref="Rows"/> has been read to the end
    /// (they stand behind the rows in the file). At most 10,000 are kept.
    /// </summary>
    public virtual IReadOnlyList<CellRange> Merged => [];

    /// <summary>The rows that hold something, in order, read as they are asked for. May be called again.</summary>
    /// <exception cref="SheetRefusedException">The file turns out damaged or beyond the limits, possibly after some rows.</exception>
    public abstract IEnumerable<SheetRow> Rows();

    /// <summary>Refuses a value beyond the last row or column an import looks at.</summary>
    internal void CheckBounds(int row, int column, SheetLimits limits)
    {
        if (row > limits.MaxRows)
            throw new SheetRefusedException($"工作表“{name}”第 {row} 行还有内容，超过一次导入的上限 {limits.MaxRows} 行。请删去多余的行，或分成几个文件上传");
        if (column >= limits.MaxColumns)
            throw new SheetRefusedException($"工作表“{name}”第 {row} 行 {ColumnLetters.Of(column)} 列还有内容，超过上限 {limits.MaxColumns} 列。请删去右侧多余的列后再上传");
    }
}
