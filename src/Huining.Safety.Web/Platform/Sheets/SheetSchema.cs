namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// A ledger as a sheet: its name, title and columns. One declaration gives the template, the import and the export.
/// </summary>
/// <typeparam name="TRow">The row as read or written; imports need a parameterless constructor.</typeparam>
public sealed class SheetSchema<TRow>
{
    /// <summary>Declares a ledger; refuses names a workbook cannot carry and columns that cannot be told apart.</summary>
    /// <param name="sheetName">The worksheet's name, at most 25 characters (room for a number when an export fills several).</param>
    /// <param name="title">The title over the table.</param>
    /// <param name="columns">The columns in order.</param>
    public SheetSchema(string sheetName, string title, params IReadOnlyList<SheetColumn<TRow>> columns)
    {
        if (sheetName.Length is 0 or > 25 || sheetName.AsSpan().ContainsAny("[]:*?/\\'")) throw new ArgumentException("A workbook cannot carry this worksheet name.", nameof(sheetName));
        if (columns.Count == 0) throw new ArgumentException("A sheet needs columns.", nameof(columns));
        var names = new HashSet<string>();
        foreach (var column in columns)
            foreach (var name in column.Aliases.Prepend(column.Name).Select(name => HeaderText.Of(name).Full).Distinct())
                if (!names.Add(name)) throw new ArgumentException($"Two columns answer to the header {name}.", nameof(columns));
        (SheetName, Title, Columns) = (sheetName, title, columns);
    }

    /// <summary>The worksheet's name.</summary>
    public string SheetName { get; }

    /// <summary>The title over the table.</summary>
    public string Title { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<SheetColumn<TRow>> Columns { get; }

    /// <summary>The unit that fills in the sheet, printed in the line under the title of the template.</summary>
    public string FilledBy { get; init; } = "";

    /// <summary>Whether templates and exports begin with a column 序号. It is never read.</summary>
    public bool Numbered { get; init; } = true;
}
