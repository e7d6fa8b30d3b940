using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Operations;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Headers on every answer, errors and static files included; cookies as browsers should keep them.</summary>
public sealed class HeaderTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    readonly string _keyFile = Path.GetTempFileName();
    SafetyApp _app = null!;

    /// <summary>As over https, where the county runs it.</summary>
    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_keyFile, new string('k', 64));
        _app = await fixture.StartAsync(new Dictionary<string, string?> { ["Safety:Http"] = "false", ["Safety:KeyFile"] = _keyFile });
        // The application reads the file when it starts, which must be before this test takes the file away.
        _ = _app.Services;
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_keyFile);
        return ValueTask.CompletedTask;
    }

    HttpClient Client(string? account)
    {
        var client = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        if (account is not null) client.DefaultRequestHeaders.Add(SafetyApp.AccountHeader, account);
        return client;
    }

    [Theory]
    [InlineData(200, "GET", "/login", null)]
    [InlineData(302, "GET", "/enterprises", null)]
    [InlineData(200, "GET", "/enterprises", World.Officer)]
    [InlineData(403, "GET", "/enterprises", World.Auditor)]
    [InlineData(404, "GET", "/nothing-here", null)]
    [InlineData(404, "GET", "/nothing-here", World.Officer)]
    [InlineData(400, "POST", "/login", null)]
    [InlineData(400, "POST", "/enterprises/new", World.Officer)]
    [InlineData(405, "DELETE", "/enterprises", World.Officer)]
    [InlineData(200, "GET", "/css/base.css", null)]
    [InlineData(200, "GET", "/js/site.js", null)]
    [InlineData(404, "GET", "/css/nothing.css", null)]
    [InlineData(200, "GET", "/health/live", null)]
    [InlineData(200, "GET", "/health/ready", null)]
    [InlineData(200, "GET", "/openapi/v1.json", null)]
    [InlineData(200, "GET", "/api", null)]
    [InlineData(401, "GET", "/api/v1/enterprises", null)]
    [InlineData(200, "GET", "/api/v1/enterprises", World.Officer)]
    [InlineData(404, "GET", "/api/v1/nothing", World.Officer)]
    public async Task Every_answer_carries_them(int status, string method, string path, string? account)
    {
        using var client = Client(account);
        var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        string One(string name) => answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : throw new InvalidOperationException($"{path}: no {name}");
        Assert.Equal(ContentPolicy, One("Content-Security-Policy"));
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("DENY", One("X-Frame-Options"));
        Assert.Equal("same-origin", One("Referrer-Policy"));
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", One("Strict-Transport-Security"));
        Assert.Contains("microphone=()", One("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        if (account is not null) Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{path}: {answer.Headers.CacheControl}");
    }

    [Theory]
    [InlineData(HttpStatusCode.UpgradeRequired, "/login")]
    [InlineData(HttpStatusCode.UpgradeRequired, "/")]
    [InlineData(HttpStatusCode.UpgradeRequired, "/api/v1/enterprises")]
    [InlineData(HttpStatusCode.OK, "/health/ready")]
    public async Task Plain_http_is_told_what_to_do(HttpStatusCode status, string path)
    {
        using var client = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        if (status != HttpStatusCode.OK)
            Assert.Contains("改成 https://", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_cookies_lies_sealed_in_the_database()
    {
        var manager = _app.Services.GetRequiredService<IKeyManager>();
        var made = manager.CreateNewKey(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        var xml = await _app.InDatabaseAsync(null, db => db.DataProtectionKeys.AsNoTracking()
            .Where(row => row.FriendlyName == $"key-{made.KeyId}").Select(row => row.Xml).SingleAsync());
        Assert.Contains("<sealed", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal);
        Assert.NotNull(manager.GetAllKeys().Single(key => key.KeyId == made.KeyId).CreateEncryptor());
    }

    [Fact]
    public void Without_a_key_file_the_server_does_not_start()
    {
        using var app = new SafetyApp(fixture.Database.ConnectionString, new Dictionary<string, string?> { ["Safety:Http"] = "false" });
        Assert.Contains("Safety__KeyFile", Assert.ThrowsAny<Exception>(() => app.CreateClient()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_server_does_not_name_itself() =>
        Assert.False(_app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.AddServerHeader);

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        Assert.Equal(ContentPolicy, SecurityHeaders.ContentPolicy);
        Assert.DoesNotContain("unsafe", ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", ContentPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cookie_is_kept_from_scripts_and_other_sites_and_bound_to_this_host()
    {
        using var client = Client(null);
        var page = await client.GetPageAsync("/login");
        var answer = await page.Form("/login").Fill("UserName", World.Officer).Fill("Password", World.Password).SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var cookies = page.Response.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.True(cookies.Count >= 2, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
