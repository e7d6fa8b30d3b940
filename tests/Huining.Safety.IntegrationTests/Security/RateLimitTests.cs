using Huining.Safety.IntegrationTests.Api;
using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Exact at the limit, with the time to wait, and each sender alone.</summary>
public sealed class RateLimitTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const int Public = 5, Api = 3;
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync(new Dictionary<string, string?>
    {
        ["Limits:PublicPerMinute"] = $"{Public}",
        ["Limits:ApiPerMinute"] = $"{Api}",
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_public_page_answers_up_to_the_limit_and_then_says_when_to_come_back()
    {
        using var client = _app.ClientFor(null);
        for (var call = 1; call <= Public; call++)
            Assert.Equal(200, (int)(await client.GetAsync("/api", TestContext.Current.CancellationToken)).StatusCode);
        var page = await client.GetPageAsync("/api");
        Assert.Equal(429, page.Status);
        Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("操作太快了", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_counted_alone()
    {
        using var one = await TokenHolder.AsAsync(_app, World.Officer);
        using var other = await TokenHolder.AsAsync(_app, World.SecondOfficer);
        for (var call = 1; call <= Api; call++) Assert.Equal(200, (await one.GetAsync("/api/v1/enterprises")).Status);
        var refused = await one.GetAsync("/api/v1/enterprises");
        Assert.True(refused.Status == 429 && refused.IsProblem, refused.Text);
        Assert.InRange(refused.Http.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await other.GetAsync("/api/v1/enterprises")).Status);
    }
}
