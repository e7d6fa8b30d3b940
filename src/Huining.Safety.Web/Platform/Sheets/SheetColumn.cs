namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>How a column's cells are formatted in templates and exports.</summary>
public enum SheetColumnKind
{
    /// <summary>Text, also codes and phone numbers: never turned into a number.</summary>
    Text,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A date.</summary>
    Date,
    /// <summary>A date with time of day.</summary>
    DateTime,
}

/// <summary>What is known of a column without its row type: enough to find it in a header and to print it in a template.</summary>
public abstract record SheetColumn
{
    /// <summary>The header, Chinese, with its unit in brackets where it has one: 直接经济损失（万元）.</summary>
    public required string Name { get; init; }

    /// <summary>The row's property (for mapping validation failures back to cells).</summary>
    public string Field { get; init; } = string.Empty;

    /// <summary>Other headers people use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The header must exist and no row may leave it empty.</summary>
    public bool Required { get; init; }

    /// <summary>Tells rows from notes: a row whose key columns are all empty is skipped (and reported as skipped).</summary>
    public bool Key { get; init; }

    /// <summary>No two rows of one file may hold the same value.</summary>
    public bool Unique { get; init; }

    /// <summary>A value as it should be filled in, for the notes sheet of the template.</summary>
    public string? Example { get; init; }

    /// <summary>How to fill it in, one sentence, for the notes sheet of the template.</summary>
    public string? Note { get; init; }

    /// <summary>Width in characters in templates and exports.</summary>
    public int Width { get; init; } = 14;

    /// <summary>How its cells are formatted.</summary>
    public SheetColumnKind Kind { get; init; }

    /// <summary>The labels to choose from in the template; empty when the column is free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>False for columns that are only written.</summary>
    public abstract bool IsRead { get; }
}
