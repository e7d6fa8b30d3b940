using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.BrowserTests;

/// <summary>The real application behind a real port, on a database of its own.</summary>
public sealed class CountyServer : IAsyncDisposable
{
    readonly TestDatabase _database;

    CountyServer(TestDatabase database, SafetyApp app, string address) => (_database, App, Address) = (database, app, address);

    /// <summary>The application.</summary>
    public SafetyApp App { get; }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>A county with the demo data.</summary>
    public static Task<CountyServer> WithDemoDataAsync() => StartAsync(true, new() { ["Safety:Demo"] = "true" });

    /// <summary>A county on its first day: code tables, no account, no enterprise.</summary>
    public static Task<CountyServer> OnItsFirstDayAsync() => StartAsync(false, new() { ["Safety:AllowSetup"] = "true" });

    static async Task<CountyServer> StartAsync(bool demo, Dictionary<string, string?> settings)
    {
        var database = await TestDatabase.CreateEmptyAsync();
        // The server expects a finished database, so a first application makes it.
        await using (var setup = new SafetyApp(database.ConnectionString))
            await setup.InScopeAsync(null, async services =>
            {
                await services.GetRequiredService<DatabaseSetup>().RunAsync();
                if (!demo) return true;
                foreach (var data in services.GetServices<IDemoData>().OrderBy(data => data.Order)) await data.LoadAsync(CancellationToken.None);
                return true;
            });
        var app = new SafetyApp(database.ConnectionString, settings);
        app.UseKestrel(0);
        app.StartServer();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/').Replace("[::]", "127.0.0.1");
        return new CountyServer(database, app, address);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }
}
