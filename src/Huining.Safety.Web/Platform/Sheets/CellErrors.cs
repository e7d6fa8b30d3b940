namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Collects errors: the first ones with their text, all of them in number.</summary>
public sealed class CellErrors(int maxKept)
{
    readonly List<CellError> kept = [];

    /// <summary>The first errors, in the order found.</summary>
    public IReadOnlyList<CellError> Kept => kept;

    /// <summary>All errors, also those not kept.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Add(CellError error)
    {
        Count++;
        if (kept.Count < maxKept) kept.Add(error);
    }

    /// <summary>Rewords kept errors once more is known.</summary>
    internal void Reword(Func<CellError, CellError> reword)
    {
        for (var i = 0; i < kept.Count; i++) kept[i] = reword(kept[i]);
    }
}
