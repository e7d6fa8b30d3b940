using System.Collections;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Huining.Safety.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huining.Safety.Benchmarks.Measuring;

/// <summary>A statement with its parameters, as the application sent it.</summary>
/// <param name="Sql">The text, parameters written @name.</param>
/// <param name="Parameters">Name and value as PostgreSQL reads it; null for null.</param>
sealed partial record Statement(string Sql, IReadOnlyList<(string Name, string? Value)> Parameters)
{
    /// <summary>Whether this reads the rows of the list.</summary>
    public bool IsPage => Sql.Contains("ORDER BY", StringComparison.Ordinal);

    /// <summary>Finds out what a page asks the database, from the same program in this process: the second request of a
    /// session, as all but the first are.</summary>
    public static async Task<IReadOnlyList<Statement>> OfPageAsync(string connection, string user, string path)
    {
        // Before the first command: Entity Framework remembers for a second that nobody listens.
        using var listener = new Listener();
        await using var app = new SafetyApp(connection);
        app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var login = await (await client.GetPageAsync("/login")).Form("/login").Fill("UserName", user).Fill("Password", World.Password).SendAsync();
        if ((int)login.StatusCode != 302) throw new InvalidOperationException($"login as {user}: {login.StatusCode}");
        (await client.GetAsync(path)).EnsureSuccessStatusCode();
        listener.Statements.Clear();
        (await client.GetAsync(path)).EnsureSuccessStatusCode();
        return listener.Statements;
    }

    /// <summary>The statement for pgbench, its parameters as variables whose names begin with <paramref name="prefix"/>.</summary>
    public string ForPgBench(string prefix) => ParameterName().Replace(Sql, match => $":{prefix}{match.Groups[1].Value}") + ";\n";

    [GeneratedRegex("@([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex ParameterName();

    static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable many => "{" + string.Join(',', many.Cast<object?>().Select(item => $"\"{Text(item)}\"")) + "}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Hears every command of Entity Framework.</summary>
    sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly List<IDisposable> _subscriptions = [];

        public Listener() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public List<Statement> Statements { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
                Statements.Add(new Statement(command.CommandText,
                    [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName.TrimStart('@'), Text(parameter.Value)))]));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
