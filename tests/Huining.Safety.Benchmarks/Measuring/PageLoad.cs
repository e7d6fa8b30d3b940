using Huining.Safety.Benchmarks.Server;

namespace Huining.Safety.Benchmarks.Measuring;

/// <summary>What a spell of load showed.</summary>
/// <param name="Count">Requests or transactions done.</param>
/// <param name="Seconds">How long it took.</param>
sealed record Spell(int Count, double Seconds)
{
    public static Spell operator +(Spell one, Spell other) => new(one.Count + other.Count, one.Seconds + other.Seconds);

    /// <summary>A second.</summary>
    public double Rate => Seconds == 0 ? 0 : Count / Seconds;
}

/// <summary>Asks one page over several connections at once.</summary>
static class PageLoad
{
    /// <summary>Connections at once, for pages and for pgbench alike.</summary>
    public const int Connections = 8;

    /// <summary>Asks for so many seconds.</summary>
    public static async Task<Spell> RunAsync(AppProcess app, string path, double seconds)
    {
        var time = TimeProvider.System;
        var (from, counts) = (time.GetTimestamp(), new int[Connections]);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Factory.StartNew(() =>
        {
            using var connection = new PageConnection(app.Port, path, app.Cookies);
            while (time.GetElapsedTime(from).TotalSeconds < seconds)
            {
                connection.Ask();
                counts[number]++;
            }
        }, TaskCreationOptions.LongRunning)));
        return new Spell(counts.Sum(), time.GetElapsedTime(from).TotalSeconds);
    }
}
