using System.Collections.Concurrent;
using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Lists;

/// <summary>How often pairs of characters occur in a searched column, from PostgreSQL's own statistics, kept in
/// memory for ten minutes.</summary>
public sealed class WordFrequencies(IDbContextFactory<SafetyDbContext> contexts, TimeProvider time)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    readonly ConcurrentDictionary<string, Table> _tables = new();

    /// <summary>Chooses the plan for a page of a search.</summary>
    /// <param name="table">Table name.</param>
    /// <param name="query">What the person typed.</param>
    /// <param name="page">Rows wanted.</param>
    /// <returns>True when the index of pairs will be faster than walking the list's order.</returns>
    /// <remarks>Walking reads page ÷ share rows, the index share × rows of them from all over the table, each of which
    /// costs ten of the others (measured at 1,000,000 rows: 4 µs and 0.4 µs).</remarks>
    public Task<bool> PreferIndexAsync(string table, string? query, int page, CancellationToken cancel = default) =>
        ChooseAsync(table, query, page / 10.0, cancel);

    /// <summary>Chooses the plan for counting the hits up to a limit.</summary>
    /// <param name="table">Table name.</param>
    /// <param name="query">What the person typed.</param>
    /// <param name="limit">Where the count stops.</param>
    /// <returns>True when the index of pairs will be faster than reading rows until the limit is met.</returns>
    /// <remarks>The index makes a map of share × rows places at 0.15 µs each and then reads at most the limit.</remarks>
    public Task<bool> PreferIndexToCountAsync(string table, string? query, int limit, CancellationToken cancel = default) =>
        ChooseAsync(table, query, limit * 3.0, cancel);

    async Task<bool> ChooseAsync(string table, string? query, double balance, CancellationToken cancel)
    {
        var pairs = Search.Words(query).SelectMany(Search.Pairs).ToList();
        if (pairs.Count == 0) return false;
        var known = await TableAsync(table, cancel);
        var share = pairs.Min(known.ShareOf);
        return share * share * known.Rows <= balance;
    }

    async Task<Table> TableAsync(string table, CancellationToken cancel)
    {
        if (_tables.TryGetValue(table, out var known) && time.GetUtcNow() - known.At < Fresh) return known;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await db.Database.SqlQuery<float>(
            $"select reltuples as \"Value\" from pg_class where oid = to_regclass({table})").SingleOrDefaultAsync(cancel);
        var frequent = await db.Database.SqlQuery<PairShare>(
            $"""
             select pair, share from pg_stats s,
               lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e(pair, share)
             where s.tablename = {table} and s.attname = 'search_bigrams' and pair is not null
             """).ToListAsync(cancel);
        known = new Table(time.GetUtcNow(), Math.Max(rows, 0), frequent.GroupBy(f => f.Pair).ToDictionary(f => f.Key, f => f.First().Share));
        _tables[table] = known;
        return known;
    }

    sealed record PairShare(string Pair, float Share);

    sealed record Table(DateTimeOffset At, float Rows, Dictionary<string, float> Frequent)
    {
        /// <summary>A pair that is not among the most common ones is rarer than the rarest of those.</summary>
        public float ShareOf(string pair) => Frequent.TryGetValue(pair, out var share) ? share : 0f;
    }
}
