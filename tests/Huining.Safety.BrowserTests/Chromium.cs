using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Account.Demo;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Huining.Safety.BrowserTests.Chromium))]

namespace Huining.Safety.BrowserTests;

/// <summary>A county with demo data behind a real port, and one headless Chromium for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    CountyServer _demo = null!;
    IPlaywright _playwright = null!;
    IBrowser _chromium = null!;

    /// <summary>The application with demo data.</summary>
    public SafetyApp App => _demo.App;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _demo = await CountyServer.WithDemoDataAsync();
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
        await _demo.DisposeAsync();
    }

    /// <summary>Opens a fresh profile, logged in as a demo account; null: the public.</summary>
    /// <param name="account">User name of a demo account.</param>
    /// <param name="width">1440 for a desktop, 390 for a phone.</param>
    /// <param name="javaScript">False to try the page as it is without scripts.</param>
    public async Task<Visit> OpenAsync(string? account, int width = 1440, bool javaScript = true)
    {
        var visit = await OpenAtAsync(_demo, width, javaScript);
        if (account is not null) await visit.LogInAsync(account, DemoAccounts.Password);
        return visit;
    }

    /// <summary>Opens a fresh profile at a county, not logged in.</summary>
    public async Task<Visit> OpenAtAsync(CountyServer county, int width = 1440, bool javaScript = true)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            BaseURL = county.Address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
            HasTouch = width < 500,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Visit(context, await context.NewPageAsync());
    }
}
