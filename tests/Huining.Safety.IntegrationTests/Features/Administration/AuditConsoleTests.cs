using System.Net;
using Huining.Safety.IntegrationTests.Features.Account;
using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Administration;

public sealed class AuditConsoleTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Browser> AuditorAsync() => new Browser(_app).LoginAsync(World.Auditor);

    static int Rows(Browser browser) => browser.Page.QuerySelectorAll("table.ledger tbody tr").Length;

    [Fact]
    public async Task Entries_are_found_by_who_act_day_and_words()
    {
        await new Browser(_app).LoginAsync(World.Leader, "wrong");
        var auditor = await AuditorAsync();
        await auditor.OpenAsync("/administration/audit?act=LOGIN.FAIL");
        Assert.Equal(1, Rows(auditor));
        await auditor.OpenAsync($"/administration/audit?q=密码不对&from=2026-11-24&until=2026-11-24&who={Uri.EscapeDataString("局负责人")}");
        Assert.Equal(1, Rows(auditor));
        await auditor.OpenAsync("/administration/audit?act=LOGIN.FAIL&until=2026-11-23");
        Assert.Contains("没有符合条件的记录", auditor.Text);
        await auditor.OpenAsync("/administration/audit?record=Enterprise");
        Assert.Equal(3, Rows(auditor));
        await auditor.OpenAsync(auditor.Page.QuerySelector("table.ledger tbody a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, auditor.Answer.StatusCode);
        Assert.Contains("改动", auditor.Text);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_key()
    {
        for (var number = 0; number < 30; number++) await _app.ClientFor(World.ShopOwner).GetAsync("/administration/audit", TestContext.Current.CancellationToken);
        var auditor = await (await AuditorAsync()).OpenAsync("/administration/audit");
        Assert.Equal(50, Rows(auditor));
        var first = auditor.Page.QuerySelector("table.ledger tbody a")!.GetAttribute("href");
        await auditor.OpenAsync(auditor.Page.QuerySelectorAll(".pages a").Last().GetAttribute("href")!);
        Assert.InRange(Rows(auditor), 1, 50);
        Assert.NotEqual(first, auditor.Page.QuerySelector("table.ledger tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_check_finds_what_was_changed_by_hand_and_is_written_down()
    {
        var auditor = await (await AuditorAsync()).OpenAsync("/administration/audit/verify");
        await auditor.SubmitAsync(new Dictionary<string, string?>());
        Assert.Contains("没有发现问题", auditor.Text);
        await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync($"update enterprises set principal_name = '改' where id = {World.Quarry}"));
        await auditor.OpenAsync("/administration/audit/verify");
        await auditor.SubmitAsync(new Dictionary<string, string?>());
        Assert.Contains("中川石料场", auditor.Text);
        Assert.Equal(2, await _app.InDatabaseAsync(null, db => db.AuditEntries.CountAsync(row => row.Act == "AUDIT.VERIFY")));
        await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync($"update enterprises set principal_name = '张三' where id = {World.Quarry}"));
    }

    [Fact]
    public async Task Others_read_nothing_here()
    {
        foreach (var user in new[] { World.SecurityAdmin, World.SystemAdmin, World.Leader, World.ShopOwner })
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.ClientFor(user).GetAsync("/administration/audit", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_404_for_everybody()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _app.ClientFor(World.Leader).GetAsync("/no-such-page", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.ClientFor(null).GetAsync("/no-such-page", TestContext.Current.CancellationToken)).StatusCode);
    }
}
