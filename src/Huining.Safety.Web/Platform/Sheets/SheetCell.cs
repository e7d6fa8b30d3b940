namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>What a cell held in the file; decides whether its text can be trusted.</summary>
public enum SheetCellKind
{
    /// <summary>Nothing.</summary>
    Empty,
    /// <summary>Text, or anything from a csv.</summary>
    Text,
    /// <summary>A number, shown without exponent or grouping.</summary>
    Number,
    /// <summary>A date or time, shown as 2027-03-01, 2016-01-23 09:40 or 09:40.</summary>
    Date,
    /// <summary>A truth value, shown as TRUE or FALSE.</summary>
    Boolean,
    /// <summary>A formula error such as #N/A.</summary>
    Error,
    /// <summary>A whole number of more than 15 digits, whose last digits the sheet has already lost.</summary>
    LossyNumber,
    /// <summary>A formula that was saved without a result.</summary>
    Uncomputed,
    /// <summary>Text longer than <see cref="SheetLimits.MaxCellChars"/>, cut there.</summary>
    TooLong,
}

/// <summary>One cell: the text a person sees, and what it was.</summary>
/// <param name="Text">Never null; empty for an empty cell.</param>
/// <param name="Kind">What the file held.</param>
public readonly record struct SheetCell(string Text, SheetCellKind Kind)
{
    /// <summary>The cell that is not there.</summary>
    public static readonly SheetCell None = new(string.Empty, SheetCellKind.Empty);

    /// <summary>Whether a person sees nothing in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Kind != SheetCellKind.Uncomputed;

    /// <summary>Why the text cannot be used, in Chinese with how to mend it; null when it can.</summary>
    public string? Fault(SheetLimits limits) => Kind switch
    {
        SheetCellKind.Error => $"单元格是公式错误 {Text}，请改正公式或直接填写内容",
        SheetCellKind.LossyNumber => "数字超过 15 位，表格软件已丢失末尾的数字。请先把该列设为“文本”格式，再重新填写",
        SheetCellKind.Uncomputed => "公式没有计算结果。请用 Excel 或 WPS 打开、保存一次再上传，或直接填写内容",
        SheetCellKind.TooLong => $"内容超过 {limits.MaxCellChars} 字，请缩短",
        _ => null,
    };
}
