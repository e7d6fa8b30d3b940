using Huining.Safety.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Huining.Safety.Testing;

/// <summary>A fresh database for one test class: a copy of a template that was migrated once a run (70 ms).
/// The server is named by <c>SAFETY_TEST_DB</c>; <c>./test</c> starts a throw-away one.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    TestDatabase(string name) => Name = name;

    /// <summary>The database's name.</summary>
    public string Name { get; }

    /// <summary>Connection string of this database.</summary>
    public string ConnectionString => For(Name);

    static string Server => Environment.GetEnvironmentVariable("SAFETY_TEST_DB")
        ?? throw new InvalidOperationException("SAFETY_TEST_DB names no PostgreSQL server. Run the tests by ./test, which starts one.");

    /// <summary>Makes a database.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var name = $"t_{Guid.NewGuid():N}";
        await RunAsync($"create database {name} template {template}");
        return new TestDatabase(name);
    }

    /// <summary>Makes a database without schema or data.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var name = $"t_{Guid.NewGuid():N}";
        await RunAsync(CreateSql(name));
        return new TestDatabase(name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"drop database if exists {Name} with (force)");
    }

    static string For(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ConnectionString;

    static string CreateSql(string name) => $"create database {name} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0";

    static async Task<string> MakeTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await RunAsync(CreateSql(name));
        await using (var app = new SafetyApp(For(name)))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync();
            await World.BuildAsync(scope.ServiceProvider);
        }
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        return name;
    }

    static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
