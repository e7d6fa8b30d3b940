using System.Globalization;
using Huining.Safety.Testing;
using Npgsql;

namespace Huining.Safety.Benchmarks.Server;

/// <summary>A database with a county's ten years in it.</summary>
/// <param name="Name">Its name on the server.</param>
/// <param name="Source">Connections to it.</param>
/// <param name="Enterprises">Enterprises in it.</param>
/// <param name="Hazards">Hazards in it.</param>
/// <param name="Risks">Risks in it.</param>
sealed record CountyDatabase(string Name, NpgsqlDataSource Source, int Enterprises, int Hazards, int Risks) : IAsyncDisposable
{
    /// <summary>Migrates, adds the tests' accounts, fills and analyses. A named database is filled once and used again.</summary>
    public static async Task<CountyDatabase> MakeAsync(PostgresServer server, string? name, int enterprises, int hazards, int risks)
    {
        if (name is null || !await ExistsAsync(server, name))
        {
            var made = await TestDatabase.CreateAsync();
            NpgsqlConnection.ClearAllPools();
            if (name is not null) await RunAsync(server.Connection, $"alter database {made.Name} rename to {name}");
            name ??= made.Name;
            await FillAsync(For(server, name), enterprises, hazards, risks);
        }
        var source = new NpgsqlDataSourceBuilder(For(server, name)).Build();
        var county = new CountyDatabase(name, source, 0, 0, 0);
        return county with
        {
            Enterprises = (int)await county.ScalarAsync<long>("select count(*) from enterprises"),
            Hazards = (int)await county.ScalarAsync<long>("select count(*) from hazards"),
            Risks = (int)await county.ScalarAsync<long>("select count(*) from risk_items"),
        };
    }

    /// <summary>Its connection string.</summary>
    public static string For(PostgresServer server, string name) =>
        new NpgsqlConnectionStringBuilder(server.Connection) { Database = name }.ConnectionString;

    /// <summary>Reads one value.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    static async Task FillAsync(string connection, int enterprises, int hazards, int risks)
    {
        using var reader = new StreamReader(typeof(CountyDatabase).Assembly.GetManifestResourceStream("fill.sql")!);
        var sql = (await reader.ReadToEndAsync())
            .Replace("{enterprises}", enterprises.ToString(CultureInfo.InvariantCulture))
            .Replace("{hazards}", hazards.ToString(CultureInfo.InvariantCulture))
            .Replace("{risks}", risks.ToString(CultureInfo.InvariantCulture));
        await RunAsync(connection, sql);
        await RunAsync(connection, "vacuum analyze");
    }

    static async Task<bool> ExistsAsync(PostgresServer server, string name)
    {
        await using var source = NpgsqlDataSource.Create(server.Connection);
        await using var command = source.CreateCommand("select exists (select from pg_database where datname = $1)");
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    static async Task RunAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
