using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Huining.Safety.BrowserTests.Chromium))]

namespace Huining.Safety.BrowserTests;

/// <summary>The real application with demo data behind a real port, and one headless Chromium for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    TestDatabase _database = null!;
    IPlaywright _playwright = null!;
    IBrowser _chromium = null!;

    /// <summary>The application.</summary>
    public SafetyApp App { get; private set; } = null!;

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        var demo = new Dictionary<string, string?> { ["Safety:Demo"] = "true" };
        // The server expects a finished database, so a first application makes it.
        await using (var setup = new SafetyApp(_database.ConnectionString))
            await setup.InScopeAsync(null, async services =>
            {
                await services.GetRequiredService<DatabaseSetup>().RunAsync();
                foreach (var data in services.GetServices<IDemoData>().OrderBy(data => data.Order)) await data.LoadAsync(CancellationToken.None);
                return true;
            });
        App = new SafetyApp(_database.ConnectionString, demo);
        App.UseKestrel(0);
        App.StartServer();
        Address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/').Replace("[::]", "127.0.0.1");
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Opens a fresh profile, logged in as a demo account; null: the public.</summary>
    /// <param name="account">User name of a demo account.</param>
    /// <param name="width">1440 for a desktop, 390 for a phone.</param>
    /// <param name="javaScript">False to try the page as it is without scripts.</param>
    public async Task<Visit> OpenAsync(string? account, int width = 1440, bool javaScript = true)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
            HasTouch = width < 500,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        if (account is not null) await visit.LogInAsync(account);
        return visit;
    }
}
