using Huining.Safety.IntegrationTests.Api;
using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>A database that can't be reached is said in words: 503 as page, as JSON and for the load balancer.</summary>
public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Pages_programs_and_the_load_balancer_are_told()
    {
        await using var app = new SafetyApp("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        using var client = app.ClientFor(null);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer hs_whatever");
        var json = await Answer.ReadAsync(await client.GetAsync("/api/v1/enterprises", TestContext.Current.CancellationToken));
        Assert.True(json.Status == 503 && json.IsProblem, json.Text);

        Assert.Equal(200, (int)(await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(503, (int)(await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);

        using var person = app.ClientFor(World.Officer);
        var page = await person.GetPageAsync("/enterprises");
        Assert.Equal(503, page.Status);
        Assert.Contains("系统暂时不能用", page.Text, StringComparison.Ordinal);
        Assert.Contains("请求编号", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", page.Html, StringComparison.Ordinal);
    }
}
