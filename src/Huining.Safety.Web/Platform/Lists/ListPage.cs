namespace Huining.Safety.Web.Platform.Lists;

/// <summary>One page of a ledger list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many rows the whole filter has.</param>
/// <param name="Next">Cursor of the following page; null on the last.</param>
/// <param name="Previous">Cursor of the page before; null on the first.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, ListTotal Total, string? Next, string? Previous)
{
    /// <summary>The same page with other rows, for projections made after the query.</summary>
    public ListPage<TOut> Select<TOut>(Func<T, TOut> map) => new([.. Items.Select(map)], Total, Next, Previous);
}

/// <summary>The rows of a page without their total.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Cursor of the following page; null on the last.</param>
/// <param name="Previous">Cursor of the page before; null on the first.</param>
/// <param name="IsWhole">These are all rows of the filter: counting them is needless.</param>
public sealed record ListSlice<T>(IReadOnlyList<T> Items, string? Next, string? Previous, bool IsWhole);

/// <summary>The size of the whole filtered set, counted no further than a person reads.</summary>
/// <param name="Count">Exact unless <paramref name="OrMore"/>.</param>
/// <param name="OrMore">The count stopped here; there are more.</param>
public sealed record ListTotal(int Count, bool OrMore)
{
    /// <summary>“37” or “10,000 以上”.</summary>
    public override string ToString() => OrMore ? $"{Count:#,0} 以上" : $"{Count:#,0}";
}
