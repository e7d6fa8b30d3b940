namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>A rectangle of cells; rows from 1 as the sheet shows them, columns from 0, both ends included.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether a cell lies inside.</summary>
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>As the sheet writes it: F4:F10.</summary>
    public override string ToString() => $"{ColumnLetters.Of(FirstColumn)}{FirstRow}:{ColumnLetters.Of(LastColumn)}{LastRow}";

    internal static CellRange? Parse(string reference)
    {
        var ends = reference.Split(':');
        var (first, last) = (ends[0], ends[^1]);
        return ColumnLetters.Parse(first) is >= 0 and var c1 && ColumnLetters.Parse(last) is >= 0 and var c2
            && int.TryParse(first.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var r1)
            && int.TryParse(last.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var r2)
            ? new(r1, c1, r2, c2) : null;
    }
}
