namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>An opened file: its readable tables, in the file's order.</summary>
public sealed class SheetBook : IDisposable
{
    readonly IDisposable?[] held;

    internal SheetBook(IReadOnlyList<SheetPage> pages, SheetLimits limits, params IDisposable?[] held)
    {
        (Pages, Limits, this.held) = (pages, limits, held);
    }

    /// <summary>The visible worksheets (at least one), or the one table of a csv.</summary>
    public IReadOnlyList<SheetPage> Pages { get; }

    /// <summary>The limits it was opened under.</summary>
    public SheetLimits Limits { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in held) one?.Dispose();
    }
}
