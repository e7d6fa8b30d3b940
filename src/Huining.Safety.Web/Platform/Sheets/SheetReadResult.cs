namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One right row and the number the sheet shows beside it.</summary>
public readonly record struct SheetRecord<TRow>(int RowNumber, TRow Value);

/// <summary>A whole file, read.</summary>
/// <param name="Rows">The rows without error.</param>
/// <param name="Errors">The first errors, see <see cref="SheetLimits.MaxErrorsKept"/>.</param>
/// <param name="ErrorCount">All errors.</param>
/// <param name="Skipped">Rows left out because they hold no record.</param>
/// <param name="RowCount">Rows that hold a record, right or wrong.</param>
/// <param name="Header">Where the columns are; null when the file was refused.</param>
/// <param name="Refusal">Why the whole file was refused, Chinese; null when it could be read.</param>
public sealed record SheetReadResult<TRow>(
    IReadOnlyList<SheetRecord<TRow>> Rows, IReadOnlyList<CellError> Errors, int ErrorCount,
    IReadOnlyList<SkippedRow> Skipped, int RowCount, SheetHeader? Header, string? Refusal)
{
    /// <summary>Whether every row was right.</summary>
    public bool IsClean => Refusal is null && ErrorCount == 0;
}
