using Huining.Safety.Benchmarks.Measuring;
using Huining.Safety.Benchmarks.Server;

namespace Huining.Safety.Benchmarks;

/// <summary>Measures a page against what the database alone can do, in turns, so that a noisy neighbour meets both.</summary>
sealed class PageTrial(AppProcess app, CountyDatabase county, PgBench pgbench, int rounds, int seconds)
{
    /// <summary>Measures one page.</summary>
    /// <param name="what">Name in the table.</param>
    /// <param name="path">The page.</param>
    /// <param name="goal">Share wanted.</param>
    /// <param name="raw">The plans held against it, statements and session settings; the fastest counts.</param>
    public async Task<Result> RunAsync(string what, string path, double goal, params IReadOnlyList<(IReadOnlyList<Statement> Statements, string Options)> raw)
    {
        await PageLoad.RunAsync(app, path, 2);
        var (pages, raws) = (new Spell(0, 0), raw.Select(_ => new Spell(0, 0)).ToArray());
        var (appCpu, dbCpu) = (0.0, (double?)0);
        for (var round = 0; round < rounds; round++)
        {
            var (appBefore, dbBefore) = (Processor.Seconds(app.Id), await Processor.PostgresSecondsAsync(county.Source));
            pages += await PageLoad.RunAsync(app, path, seconds);
            appCpu += Processor.Seconds(app.Id) - appBefore;
            dbCpu += await Processor.PostgresSecondsAsync(county.Source) - dbBefore;
            foreach (var (number, (statements, options)) in raw.Index())
                raws[number] += await pgbench.RunAsync(statements, seconds, options);
        }
        return Result.Share(what, pages.Rate, raws.Max(spell => spell.Rate), goal, appCpu / pages.Count * 1000, dbCpu / pages.Count * 1000);
    }
}
