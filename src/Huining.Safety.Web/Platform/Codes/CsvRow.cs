using System.Globalization;

namespace Huining.Safety.Web.Platform.Codes;

/// <summary>One row of a <see cref="CsvTable"/>; cells are asked for by column name. An empty cell means “not applicable”.</summary>
/// <param name="Table">The table's name, for error messages.</param>
/// <param name="Number">Which row of the table, from 1, the header not counted.</param>
/// <param name="Cells">Cell text by column name.</param>
public sealed record CsvRow(string Table, int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell's text, trimmed; empty when the cell is empty.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column] => Cells.TryGetValue(column, out var text)
        ? text.Trim()
        : throw new InvalidDataException($"代码表 {Table} 没有“{column}”列。");

    /// <summary>The cell's text, or null when it is empty.</summary>
    public string? TextOrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The cell as a whole number.</summary>
    public int Int(string column) => IntOrNull(column) ?? throw Unreadable(column, "整数");

    /// <summary>The cell as a whole number, or null when it is empty.</summary>
    public int? IntOrNull(string column) =>
        TextOrNull(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Unreadable(column, "整数");

    /// <summary>The cell as an exact decimal number.</summary>
    public decimal Decimal(string column) => DecimalOrNull(column) ?? throw Unreadable(column, "数字");

    /// <summary>The cell as an exact decimal number, or null when it is empty.</summary>
    public decimal? DecimalOrNull(string column) =>
        TextOrNull(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : throw Unreadable(column, "数字");

    /// <summary>The cell as a date written <c>2026-11-24</c>.</summary>
    public DateOnly Date(string column) => DateOrNull(column) ?? throw Unreadable(column, "日期（如 2026-11-24）");

    /// <summary>The cell as a date written <c>2026-11-24</c>, or null when it is empty.</summary>
    public DateOnly? DateOrNull(string column) =>
        TextOrNull(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Unreadable(column, "日期（如 2026-11-24）");

    /// <summary>The cell as an enum member; <c>MAKEUP_WORKDAY</c> reads as <c>MakeupWorkday</c>.</summary>
    public TEnum Enum<TEnum>(string column) where TEnum : struct, Enum
    {
        var name = this[column].Replace("_", "", StringComparison.Ordinal);
        foreach (var member in System.Enum.GetValues<TEnum>())
            if (string.Equals(member.ToString(), name, StringComparison.OrdinalIgnoreCase)) return member;
        throw Unreadable(column, string.Join('、', System.Enum.GetNames<TEnum>()));
    }

    InvalidDataException Unreadable(string column, string wanted) =>
        new($"代码表 {Table} 第 {Number} 条“{column}”列是“{this[column]}”，应为{wanted}。");
}
