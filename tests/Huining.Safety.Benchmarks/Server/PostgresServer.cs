using Npgsql;

namespace Huining.Safety.Benchmarks.Server;

/// <summary>The database server measured on: a throw-away one set as in production, or the one <c>SAFETY_TEST_DB</c> names.</summary>
sealed class PostgresServer(string connection, string? folder, string? programs) : IAsyncDisposable
{
    /// <summary>The settings of our own server. Durability is left out: only the filling would notice.</summary>
    public static readonly string[] Settings =
    [
        "shared_buffers=1GB", "effective_cache_size=3GB", "work_mem=16MB", "maintenance_work_mem=256MB", "random_page_cost=1.1",
        "max_wal_size=4GB", "max_connections=200", "fsync=off", "synchronous_commit=off",
    ];

    static string Script => Path.Combine(Shell.Root, "scripts/throwaway-postgres.sh");

    /// <summary>Connection string of its administrator.</summary>
    public string Connection => connection;

    /// <summary>Whether the server is ours and goes away.</summary>
    public bool IsOwn => folder is not null;

    /// <summary>The program pgbench; null where there is none.</summary>
    public string? PgBench { get; } = PathFolders().Prepend(programs).Concat(DebianFolders())
        .Select(place => place is null ? null : Path.Combine(place, "pgbench")).FirstOrDefault(File.Exists);

    /// <summary>Starts or finds it.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("SAFETY_TEST_DB") is { Length: > 0 } given) return new PostgresServer(given, null, null);
        var lines = (await Shell.RunAsync("bash", [Script, "start", .. Settings])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Environment.SetEnvironmentVariable("SAFETY_TEST_DB", lines[^1]);
        return new PostgresServer(lines[^1], lines[^3], lines[^2]);
    }

    /// <summary>Version and settings, as they are printed over the table.</summary>
    public async Task<string> DescribeAsync()
    {
        var lines = new List<string>();
        await using var database = NpgsqlDataSource.Create(connection);
        lines.Add(await ScalarAsync(database, "select version()"));
        lines.Add(await ScalarAsync(database,
            """
            select string_agg(name || '=' || setting || coalesce(unit, ''), ' ' order by name) from pg_settings
            where name in ('shared_buffers', 'effective_cache_size', 'work_mem', 'random_page_cost', 'jit', 'fsync', 'plan_cache_mode')
            """));
        return string.Join(Environment.NewLine, lines);
    }

    static async Task<string> ScalarAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    static IEnumerable<string?> PathFolders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<string> DebianFolders() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
        : [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (folder is not null) await Shell.RunAsync("bash", [Script, "stop", folder]);
    }
}
