namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One row that holds something, with the number the sheet itself shows beside it (from 1).</summary>
public sealed class SheetRow(int number, SheetCell[] cells)
{
    /// <summary>The row number a person sees.</summary>
    public int Number => number;

    /// <summary>Cells up to the last one that holds something.</summary>
    public int Count => cells.Length;

    /// <summary>The cell in a column (from 0); <see cref="SheetCell.None"/> beyond the last.</summary>
    public SheetCell this[int column] => column >= 0 && column < cells.Length ? cells[column] : SheetCell.None;
}
