using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Huining.Safety.Benchmarks.Server;
using Npgsql;

namespace Huining.Safety.Benchmarks.Measuring;

/// <summary>Runs statements as fast as PostgreSQL's own measuring program can, prepared, over as many connections as the
/// pages use. Where pgbench is not installed, a bare Npgsql loop stands in, which is slower: the table says so.</summary>
sealed partial class PgBench(PostgresServer server, CountyDatabase county)
{
    readonly NpgsqlConnectionStringBuilder _to = new(CountyDatabase.For(server, county.Name));

    /// <summary>What does the running.</summary>
    public string Name => server.PgBench is null ? "Npgsql loop (no pgbench here)" : "pgbench";

    /// <summary>Runs all statements as one transaction after the other for so many seconds.</summary>
    /// <param name="statements">What to run.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="options">Server settings of the sessions, such as <c>-c enable_seqscan=off</c>.</param>
    public async Task<Spell> RunAsync(IReadOnlyList<Statement> statements, int seconds, string options = "")
    {
        if (server.PgBench is null) return await LoopAsync(statements, seconds, options);
        var script = new StringBuilder();
        var arguments = new List<string> { "-n", "-M", "prepared", "-c", $"{PageLoad.Connections}", "-j", "2", "-T", $"{seconds}" };
        foreach (var (number, statement) in statements.Index())
        {
            script.Append(statement.ForPgBench($"s{number}_"));
            foreach (var (name, value) in statement.Parameters)
                if (value is not null) arguments.AddRange(["-D", $"s{number}_{name}={value}"]);
        }
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script.ToString());
            var output = await Shell.RunAsync(server.PgBench, [.. arguments, "-f", file], new Dictionary<string, string>
            {
                ["PGHOST"] = _to.Host!,
                ["PGPORT"] = $"{_to.Port}",
                ["PGUSER"] = _to.Username!,
                ["PGPASSWORD"] = _to.Password ?? "",
                ["PGDATABASE"] = _to.Database!,
                ["PGOPTIONS"] = options,
            });
            var count = Done().Match(output);
            var rate = Rate().Match(output);
            if (!count.Success || !rate.Success) throw new InvalidOperationException(output);
            var done = int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return new Spell(done, done / double.Parse(rate.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(file);
        }
    }

    async Task<Spell> LoopAsync(IReadOnlyList<Statement> statements, int seconds, string options)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_to.ConnectionString) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 1, Options = options });
        var time = TimeProvider.System;
        var from = time.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, PageLoad.Connections).Select(async _ =>
        {
            await using var connection = await source.OpenConnectionAsync();
            var done = 0;
            for (; time.GetElapsedTime(from).TotalSeconds < seconds; done++)
                foreach (var statement in statements)
                {
                    await using var command = new NpgsqlCommand(statement.Sql, connection);
                    foreach (var (name, value) in statement.Parameters)
                        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Unknown) { Value = (object?)value ?? DBNull.Value });
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                    {
                        // The rows are fetched, nothing is made of them.
                    }
                }
            return done;
        }));
        return new Spell(counts.Sum(), time.GetElapsedTime(from).TotalSeconds);
    }

    [GeneratedRegex(@"transactions actually processed: (\d+)")]
    private static partial Regex Done();

    [GeneratedRegex(@"^tps = ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Rate();
}
