using System.Globalization;
using Huining.Safety.Benchmarks.Measuring;
using Huining.Safety.Benchmarks.Server;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Lists;

namespace Huining.Safety.Benchmarks;

/// <summary>The hazard ledger: filtered pages, searches, a page far back.</summary>
sealed class LedgerTrials(PostgresServer server, CountyDatabase county, PageTrial trial)
{
    /// <summary>Reading order of the list, without its index or only by it.</summary>
    const string ByDate = "-c enable_bitmapscan=off -c enable_seqscan=off", ByPairs = "-c enable_seqscan=off -c enable_indexscan=off -c enable_indexonlyscan=off";

    const string WhatTheListShows =
        """
        select h.id, h.year, h.number, h.state, h.level, h.source, h.township_code, h.found_on, h.due_on, h.description,
            (select e.name from enterprises as e where e.id = h.enterprise_id)
        """;

    static readonly (string Word, string How)[] Words =
        [("灭火器", "30 %"), ("应急照明", "2 %"), ("配电箱", "0.3 %"), ("液氨储罐", "1 in 50,000"), ("鲸鱼", "absent")];

    /// <summary>Runs all of them.</summary>
    public async IAsyncEnumerable<Result> RunAsync()
    {
        yield return await PageAsync("ledger, township and state, whole", "/hazards?view=All&township=620422100&state=Closed", 0.15);
        yield return await PageAsync("ledger, township and state, open", "/hazards?township=620422100&state=Rectifying", 0.15);
        foreach (var (word, how) in Words)
            yield return await SearchAsync(word, how);
        yield return await FarPageAsync();
        yield return await PageAsync("risks, township and level", "/risks?township=620422100&level=General", 0.15);
    }

    async Task<Result> PageAsync(string what, string path, double goal)
    {
        var statements = await StatementsAsync(path);
        foreach (var statement in statements) await Console.Error.WriteLineAsync($"{statement.Sql}{Environment.NewLine}");
        return await trial.RunAsync(what, path, goal, (statements, ""), (statements, DataRoom.SessionOptions));
    }

    Task<Result> SearchAsync(string word, string how)
    {
        var path = $"/hazards?view=All&q={Uri.EscapeDataString(word)}";
        var pairs = Search.Pairs(word);
        Statement Raw(string condition) => new(
            $"{WhatTheListShows} from hazards as h where h.search_text like @pattern {condition} order by h.found_on desc, h.id desc limit 51",
            [("pattern", $"%{word}%"), ("pairs", "{" + string.Join(',', pairs) + "}")]);
        return trial.RunAsync($"search {word} ({how})", path, 0.10,
            ([Raw("")], ByDate), ([Raw("and h.search_bigrams @> @pairs")], ByPairs));
    }

    async Task<Result> FarPageAsync()
    {
        var edge = await county.ScalarAsync<string>(
            "select found_on::text || '|' || id from hazards order by found_on desc, id desc offset (select count(*) / 10 from hazards) limit 1");
        var parts = edge.Split('|');
        var cursor = new Cursor<DateOnly>(DateOnly.Parse(parts[0], CultureInfo.InvariantCulture), Guid.Parse(parts[1]), Backwards: false);
        var path = $"/hazards?view=All&cursor={cursor}";
        return await trial.RunAsync(string.Create(CultureInfo.InvariantCulture, $"page {county.Hazards / 10 / 50:#,0} by key"), path, 0.15, ([.. (await StatementsAsync(path)).Where(statement => statement.IsPage)], ""));
    }

    Task<IReadOnlyList<Statement>> StatementsAsync(string path) => Statement.OfPageAsync(CountyDatabase.For(server, county.Name), World.Officer, path);
}
