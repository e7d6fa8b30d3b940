using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class SessionTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<bool> IsInAsync(Browser person) => (await person.OpenAsync("/account")).At == "/account";

    [Fact]
    public async Task Idle_ends_staff_after_15_minutes_and_enterprises_after_30()
    {
        var officer = await new Browser(_app).LoginAsync(World.Officer);
        var owner = await new Browser(_app).LoginAsync(World.ShopOwner);
        Assert.True(await IsInAsync(officer));
        Assert.True(await IsInAsync(owner));

        _app.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.True(await IsInAsync(officer));
        _app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await IsInAsync(officer));
        Assert.Contains("较长时间没有操作", officer.Text);
        Assert.True(await IsInAsync(owner));
        _app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await IsInAsync(owner));
    }

    [Fact]
    public async Task Nobody_stays_longer_than_twelve_hours()
    {
        var leader = await new Browser(_app).LoginAsync(World.Leader);
        for (var quarter = 0; quarter < 4 * 12 + 3; quarter++)
        {
            _app.Clock.Advance(TimeSpan.FromMinutes(14));
            if (quarter < 51) Assert.True(await IsInAsync(leader), $"after {quarter + 1} × 14 minutes");
        }
        _app.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.False(await IsInAsync(leader));
    }

    [Fact]
    public async Task Each_login_has_a_new_session_and_another_one_can_be_ended()
    {
        var first = await new Browser(_app).LoginAsync(World.LegalReviewer);
        var second = await new Browser(_app).LoginAsync(World.LegalReviewer);
        await second.OpenAsync("/account/sessions");
        Assert.Contains("本机", second.Text);
        await second.SendAsync("/account/sessions/end");
        Assert.False(await IsInAsync(first));
        Assert.True(await IsInAsync(second));
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_five_seconds()
    {
        var person = await new Browser(_app).LoginAsync(World.Statistician);
        Assert.True(await IsInAsync(person));
        // As another instance of the server would do it: this one is told nothing.
        await _app.InDatabaseAsync(null, db => db.Users.Where(row => row.UserName == World.Statistician)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.DisabledAt, _app.Clock.GetUtcNow())));
        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await IsInAsync(person));
        await person.LoginAsync(World.Statistician);
        Assert.StartsWith("/login", person.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_within_seconds_costs_no_query_for_the_session()
    {
        var person = await new Browser(_app).LoginAsync(World.ReportHandler);
        await IsInAsync(person);
        await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync($"update account_sessions set ended_at = now()"));
        Assert.True(await IsInAsync(person));
        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await IsInAsync(person));
    }

    [Fact]
    public async Task Changed_roles_reach_an_open_session()
    {
        var person = await new Browser(_app).LoginAsync(World.StationOwner);
        await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync(
            $"update accounts set security_stamp = 'changed', display_name = '新站长' where user_name = {World.StationOwner}"));
        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        await person.OpenAsync("/account");
        Assert.Contains("新站长", person.Page.QuerySelector("header")!.TextContent);
    }
}
