using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>A token's life: issued, shown once, used, taken back.</summary>
public sealed class TokenTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<int> CallAsync(string key)
    {
        using var client = _app.ClientFor(null);
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        return (int)(await client.GetAsync("/api/v1/enterprises")).StatusCode;
    }

    [Fact]
    public async Task A_token_is_issued_shown_once_used_and_taken_back()
    {
        using var officer = _app.ClientFor(World.Officer);
        var page = await officer.GetPageAsync("/account/tokens");
        var issued = await page.Form("签发").Fill("Form.Name", "省平台").SubmitAsync();
        var key = issued.Document.QuerySelector("#token-key")!.TextContent;
        Assert.StartsWith("hs_", key, StringComparison.Ordinal);
        Assert.Equal(200, await CallAsync(key));

        var again = await officer.GetPageAsync("/account/tokens");
        Assert.DoesNotContain(key, again.Html, StringComparison.Ordinal);
        Assert.Contains("省平台", again.Text, StringComparison.Ordinal);
        var kept = await _app.InDatabaseAsync(null, db => db.Set<ApiToken>().SingleAsync(row => row.Name == "省平台"));
        Assert.Equal(ApiToken.HashOf(key), kept.KeyHash);

        await again.Form($"/account/tokens/{kept.Id}/revoke").SubmitAsync();
        Assert.Equal(401, await CallAsync(key));
        Assert.Equal(["TOKEN.CREATE", "TOKEN.REVOKE"], await _app.InDatabaseAsync(null, db =>
            db.AuditEntries.Where(row => row.RecordId == kept.Id).OrderBy(row => row.Seq).Select(row => row.Act).ToListAsync()));
    }

    [Fact]
    public async Task What_is_wrong_in_the_form_is_said_at_its_field()
    {
        using var officer = _app.ClientFor(World.Officer);
        var page = await officer.GetPageAsync("/account/tokens");
        var refused = await page.Form("签发").Fill("Form.Name", "").Fill("Form.Days", "4000").SubmitAsync();
        Assert.Contains("请写明哪个程序用它", refused.Text, StringComparison.Ordinal);
        Assert.Contains("有效天数请填 1 至 365。", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_token_and_a_disabled_account_are_401()
    {
        using var shortLived = await TokenHolder.AsAsync(_app, World.Statistician, days: 1);
        using var left = await TokenHolder.AsAsync(_app, World.Leader);
        Assert.Equal(200, (await shortLived.GetAsync("/api/v1/enterprises")).Status);
        Assert.Equal(200, (await left.GetAsync("/api/v1/enterprises")).Status);
        _app.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await shortLived.GetAsync("/api/v1/enterprises")).Status);

        await _app.InDatabaseAsync(null, db => db.Users.Where(row => row.UserName == World.Leader)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.DisabledAt, _app.Clock.GetUtcNow())));
        Assert.Equal(401, (await left.GetAsync("/api/v1/enterprises")).Status);
    }
}
