namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One thing wrong in one cell (or, with an empty column letter, in a whole row).</summary>
/// <param name="Row">The sheet's own row number.</param>
/// <param name="ColumnLetter">The sheet's own column name such as F; empty when the row as a whole is wrong.</param>
/// <param name="ColumnName">The column's name in the ledger.</param>
/// <param name="Value">What stands in the cell, cut to 50 characters.</param>
/// <param name="Message">What is wrong and how to mend it, Chinese.</param>
public sealed record CellError(int Row, string ColumnLetter, string ColumnName, string Value, string Message)
{
    /// <summary>The whole sentence: 第 12 行 F 列“乡镇”：……（填的是“××”）.</summary>
    public override string ToString()
    {
        var where = ColumnLetter.Length == 0 ? $"第 {Row} 行" : $"第 {Row} 行 {ColumnLetter} 列“{ColumnName}”";
        return Value.Length == 0 ? $"{where}：{Message}" : $"{where}：{Message}（填的是“{Value}”）";
    }
}
