namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>What a value is on its way into a sheet; decides how the cell is typed and shown.</summary>
public enum SheetValueKind
{
    /// <summary>Nothing.</summary>
    Empty,
    /// <summary>Text, which stays text whatever it looks like.</summary>
    Text,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A date without time.</summary>
    Date,
    /// <summary>A date with time of day, as Beijing clocks show it.</summary>
    DateTime,
}

/// <summary>One value to be written. Converts by itself from the types ledgers hold; null becomes an empty cell, a truth value 是/否.</summary>
public readonly record struct SheetValue
{
    SheetValue(SheetValueKind kind, string? text = null, decimal number = 0, DateTime moment = default) =>
        (Kind, Text, Number, Moment) = (kind, text, number, moment);

    /// <summary>Which of the other properties holds the value.</summary>
    public SheetValueKind Kind { get; }

    /// <summary>The text of a <see cref="SheetValueKind.Text"/>.</summary>
    public string? Text { get; }

    /// <summary>The number of a <see cref="SheetValueKind.Number"/>.</summary>
    public decimal Number { get; }

    /// <summary>The moment of a <see cref="SheetValueKind.Date"/> or <see cref="SheetValueKind.DateTime"/>.</summary>
    public DateTime Moment { get; }

    /// <summary>Text; empty text is an empty cell.</summary>
    public static implicit operator SheetValue(string? text) => string.IsNullOrEmpty(text) ? default : new(SheetValueKind.Text, text);

    /// <summary>A whole number.</summary>
    public static implicit operator SheetValue(int? number) => number is { } some ? new(SheetValueKind.Number, number: some) : default;

    /// <summary>A number.</summary>
    public static implicit operator SheetValue(decimal? number) => number is { } some ? new(SheetValueKind.Number, number: some) : default;

    /// <summary>A date.</summary>
    public static implicit operator SheetValue(DateOnly? date) => date is { } some ? new(SheetValueKind.Date, moment: some.ToDateTime(TimeOnly.MinValue)) : default;

    /// <summary>A wall-clock moment.</summary>
    public static implicit operator SheetValue(DateTime? moment) => moment is { } some ? new(SheetValueKind.DateTime, moment: some) : default;

    /// <summary>是 or 否.</summary>
    public static implicit operator SheetValue(bool? yes) => yes is { } some ? some ? "是" : "否" : default(SheetValue);
}
