using System.Globalization;
using Huining.Safety.Benchmarks.Measuring;
using Huining.Safety.Benchmarks.Server;
using Huining.Safety.Testing;

namespace Huining.Safety.Benchmarks;

/// <summary>Whether a page costs more when the ledger grows: the same page on a county with few hazards and on the big one,
/// each with an application of its own, in turns.</summary>
sealed class FlatTrial(PostgresServer server, AppProcess big, int seconds, int rounds)
{
    /// <summary>How many times dearer a page may be.</summary>
    const double Allowed = 1.5;

    static readonly (string What, string Path)[] Pages =
    [
        ("open ledger", "/hazards"),
        ("township's open ledger", "/hazards?township=620422100"),
        ("township and state, whole", "/hazards?view=All&township=620422100&state=Closed"),
    ];

    /// <summary>Fills the small county, as many enterprises to a hazard as in the big one, and measures.</summary>
    public async IAsyncEnumerable<Result> RunAsync(int small)
    {
        await using var county = await CountyDatabase.MakeAsync(server, null, small / 50, small, small / 5);
        await using var app = await AppProcess.StartAsync(CountyDatabase.For(server, county.Name));
        await app.LoginAsync(World.Officer);
        foreach (var (what, path) in Pages)
        {
            var (few, many) = (new Spell(0, 0), new Spell(0, 0));
            await PageLoad.RunAsync(app, path, 2);
            await PageLoad.RunAsync(big, path, 2);
            for (var round = 0; round < rounds; round++)
            {
                few += await PageLoad.RunAsync(app, path, seconds);
                many += await PageLoad.RunAsync(big, path, seconds);
            }
            var times = few.Rate / many.Rate;
            yield return new Result(
                $"growth, {what}", Rate(many), string.Create(CultureInfo.InvariantCulture, $"{Rate(few)} at {small:#,0}"),
                string.Create(CultureInfo.InvariantCulture, $"{times:0.00}×"), $"≤ {Allowed}×", times <= Allowed);
        }
    }

    static string Rate(Spell spell) => string.Create(CultureInfo.InvariantCulture, $"{spell.Rate:#,0.#}/s");
}
