namespace Huining.Safety.Testing;

/// <summary>One application and one database for a test class: <c>IClassFixture&lt;AppFixture&gt;</c>; call
/// <see cref="StartAsync"/> from the class's <c>InitializeAsync</c> (it starts once).</summary>
public sealed class AppFixture : IAsyncDisposable
{
    TestDatabase? _database;

    /// <summary>The running application.</summary>
    public SafetyApp App { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Database => _database!;

    /// <summary>Makes database and application, once.</summary>
    public async Task<SafetyApp> StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        if (_database is not null) return App;
        _database = await TestDatabase.CreateAsync();
        return App = new SafetyApp(_database.ConnectionString, settings);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_database is null) return;
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }
}
