using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class ActivateTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync(new Dictionary<string, string?> { ["Limits:LoginPerMinute"] = "30" });
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Slip> IssueAsync(string user) => _app.InScopeAsync(null, async services =>
    {
        var account = await services.GetRequiredService<Web.Data.SafetyDbContext>().Users.SingleAsync(row => row.UserName == user);
        return await services.GetRequiredService<CodeDesk>().IssueAsync(account, CodePurpose.Reset);
    });

    async Task<Browser> ActivateAsync(string user, string code, string password = "Shan-Cheng-77") =>
        await (await new Browser(_app).OpenAsync("/activate")).SendAsync("/activate", ("UserName", user), ("Code", code), ("Password", password), ("Repeat", password));

    [Fact]
    public async Task A_code_sets_the_password_once()
    {
        var slip = await IssueAsync(World.ShopOwner);
        var weak = await ActivateAsync(World.ShopOwner, slip.Code, "short");
        Assert.Contains("至少要 10 个字符", weak.Errors());

        var person = await ActivateAsync(World.ShopOwner, slip.Code.ToLowerInvariant().Replace("-", " "));
        Assert.Equal("/login", person.At);
        Assert.Contains("密码已设好", person.Text);
        await person.LoginAsync(World.ShopOwner, "Shan-Cheng-77");
        Assert.Equal("/account", (await person.OpenAsync("/account")).At);

        Assert.Contains("已用过", (await ActivateAsync(World.ShopOwner, slip.Code, "Shan-Cheng-78")).Errors());
    }

    [Fact]
    public async Task A_code_is_good_for_seven_days_and_a_newer_slip_voids_it()
    {
        var first = await IssueAsync(World.ShopSafety);
        var second = await IssueAsync(World.ShopSafety);
        Assert.Contains("已过期", (await ActivateAsync(World.ShopSafety, first.Code)).Errors());
        _app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Contains("已过期", (await ActivateAsync(World.ShopSafety, second.Code)).Errors());
    }

    [Fact]
    public async Task Only_its_hash_is_kept()
    {
        var slip = await IssueAsync(World.QuarryOwner);
        var plain = slip.Code.Replace("-", "");
        var rows = await _app.InDatabaseAsync(null, db => db.Set<AccountCode>().Select(row => Convert.ToHexString(row.Hash)).ToListAsync());
        Assert.DoesNotContain(rows, hash => hash.Contains(Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(plain)), StringComparison.Ordinal));
        Assert.False(await _app.InDatabaseAsync(null, db => db.AuditEntries.AnyAsync(row => row.Changes.Contains(plain) || row.Sentence.Contains(plain))));
    }

    [Fact]
    public async Task Guessing_from_one_address_is_stopped_for_a_minute()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        HttpStatusCode answer = default;
        for (var number = 0; number <= 30; number++) answer = (await ActivateAsync("nobody", $"code-{number}")).Answer.StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, answer);
        var refused = await ActivateAsync("nobody", "code");
        Assert.InRange(refused.Answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await ActivateAsync("nobody", "code")).Answer.StatusCode);
    }
}
