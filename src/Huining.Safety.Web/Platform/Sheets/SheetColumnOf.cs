using System.Linq.Expressions;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// One column of a ledger: how it is called, read and written. Declared once, used by template, import and export.
/// Made by the factories and refined with <c>with { Required = true, … }</c>.
/// </summary>
public sealed record SheetColumn<TRow> : SheetColumn
{
    /// <summary>Reads cleaned, non-empty text into the row; returns null, or the Chinese message why not. Null for columns that are only written.</summary>
    public Func<TRow, string, string?>? Read { get; init; }

    /// <summary>The value to write for a row.</summary>
    public required Func<TRow, SheetValue> Write { get; init; }

    /// <inheritdoc/>
    public override bool IsRead => Read is not null;

    /// <summary>A line of text, at most <paramref name="maxLength"/> characters.</summary>
    public static SheetColumn<TRow> Text(Expression<Func<TRow, string?>> property, string name, int maxLength = 200) =>
        Parsed(property, name, text => Limited(CellText.Line(text), maxLength), value => value) with { Width = Math.Clamp(maxLength / 8, 12, 40) };

    /// <summary>Text of several lines, at most <paramref name="maxLength"/> characters.</summary>
    public static SheetColumn<TRow> Paragraph(Expression<Func<TRow, string?>> property, string name, int maxLength = 2_000) =>
        Parsed(property, name, text => Limited(text, maxLength), value => value) with { Width = 40 };

    /// <summary>A person's name: 张　三 is read as 张三.</summary>
    public static SheetColumn<TRow> PersonName(Expression<Func<TRow, string?>> property, string name, int maxLength = 50) =>
        Parsed(property, name, text => Limited(CellText.PersonName(text), maxLength), value => value);

    /// <summary>A code: half-width, upper case, without spaces.</summary>
    public static SheetColumn<TRow> Code(Expression<Func<TRow, string?>> property, string name, int maxLength = 50) =>
        Parsed(property, name, text => Limited(CellText.Code(text), maxLength), value => value) with { Width = 22 };

    /// <summary>A telephone number, see <see cref="CellText.Phone"/>.</summary>
    public static SheetColumn<TRow> Phone(Expression<Func<TRow, string?>> property, string name) =>
        Parsed(property, name, text => Optional(CellText.Phone(text)), value => value) with { Width = 16 };

    /// <summary>A whole number; <paramref name="unit"/> may stand behind it in the cell.</summary>
    public static SheetColumn<TRow> Int(Expression<Func<TRow, int?>> property, string name, string? unit = null) =>
        Parsed(property, name, text => Nullable(CellText.Int(text, unit)), value => value) with { Kind = SheetColumnKind.Number };

    /// <summary>A number with decimals; <paramref name="unit"/> may stand behind it in the cell, no other unit may.</summary>
    public static SheetColumn<TRow> Decimal(Expression<Func<TRow, decimal?>> property, string name, string? unit = null) =>
        Parsed(property, name, text => Nullable(CellText.Decimal(text, unit)), value => value) with { Kind = SheetColumnKind.Number };

    /// <summary>A date, see <see cref="CellText.Date"/>.</summary>
    public static SheetColumn<TRow> Date(Expression<Func<TRow, DateOnly?>> property, string name) =>
        Parsed(property, name, text => Nullable(CellText.Date(text)), value => value) with { Kind = SheetColumnKind.Date, Example = "2027-03-01" };

    /// <summary>A date with time of day as Beijing clocks show it, see <see cref="CellText.DateTime"/>.</summary>
    public static SheetColumn<TRow> DateTime(Expression<Func<TRow, DateTime?>> property, string name) =>
        Parsed(property, name, text => Nullable(CellText.DateTime(text)), value => value) with { Kind = SheetColumnKind.DateTime, Width = 18, Example = "2027-03-01 09:40" };

    /// <summary>是 or 否, see <see cref="CellText.YesNo"/>.</summary>
    public static SheetColumn<TRow> YesNo(Expression<Func<TRow, bool?>> property, string name) =>
        Parsed(property, name, text => Nullable(CellText.YesNo(text)), value => value) with { Choices = ["是", "否"], Example = "是" };

    /// <summary>One of a fixed list, by label or by another name people use for it. A wrong one is answered with the list.</summary>
    public static SheetColumn<TRow> Choice<TValue>(Expression<Func<TRow, TValue>> property, string name, params IReadOnlyList<SheetChoice<TValue>> choices)
    {
        var byText = new Dictionary<string, TValue>();
        foreach (var choice in choices)
            foreach (var text in choice.Aliases.Prepend(choice.Label)) byText.TryAdd(HeaderText.Of(text).Full, choice.Value);
        var labels = choices.Select(choice => choice.Label).ToList();
        var refusal = $"只能填：{string.Join('、', labels.Take(20))}{(labels.Count > 20 ? " 等，完整清单见模板" : "")}";
        CellResult<TValue> Read(string text) => byText.TryGetValue(HeaderText.Of(text).Full, out var value) ? value : CellResult<TValue>.Fail(refusal);
        SheetValue Show(TValue value) => choices.FirstOrDefault(choice => EqualityComparer<TValue>.Default.Equals(choice.Value, value))?.Label;
        return Parsed(property, name, Read, Show) with { Choices = labels, Example = labels.FirstOrDefault() };
    }

    /// <summary>Any value: <paramref name="parse"/> gets cleaned, non-empty text, <paramref name="show"/> turns the value back.</summary>
    public static SheetColumn<TRow> Parsed<TValue>(Expression<Func<TRow, TValue>> property, string name, Func<string, CellResult<TValue>> parse, Func<TValue, SheetValue> show)
    {
        var access = new PropertyAccess<TRow, TValue>(property);
        return new()
        {
            Name = name,
            Field = access.Name,
            Read = (row, text) =>
            {
                var result = parse(text);
                if (result.IsOk) access.Set(row, result.Value!);
                return result.Error;
            },
            Write = row => show(access.Get(row)),
        };
    }

    /// <summary>A column that is only written.</summary>
    public static SheetColumn<TRow> Output(string name, Func<TRow, SheetValue> write, SheetColumnKind kind = SheetColumnKind.Text) =>
        new() { Name = name, Write = write, Kind = kind };

    static CellResult<string?> Limited(string text, int maxLength) => text.Length <= maxLength
        ? text
        : CellResult<string?>.Fail($"最多 {maxLength} 字，现有 {text.Length} 字，请缩短");

    static CellResult<string?> Optional(CellResult<string> result) => result.IsOk ? result.Value : CellResult<string?>.Fail(result.Error!);

    static CellResult<T?> Nullable<T>(CellResult<T> result) where T : struct => result.IsOk ? result.Value : CellResult<T?>.Fail(result.Error!);
}
