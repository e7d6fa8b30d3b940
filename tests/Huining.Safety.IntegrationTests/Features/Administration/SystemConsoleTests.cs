using Huining.Safety.IntegrationTests.Features.Account;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Administration;

public sealed class SystemConsoleTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Browser> AdminAsync() => new Browser(_app).LoginAsync(World.SystemAdmin);

    [Fact]
    public async Task A_year_is_entered_whole_and_deadlines_count_by_it_at_once()
    {
        var desk = _app.Services.GetRequiredService<DeadlineDesk>();
        Assert.False((await desk.CalendarAsync(TestContext.Current.CancellationToken)).HasYear(2027));
        var admin = await (await AdminAsync()).OpenAsync("/administration/calendar");
        Assert.Contains("2027 年的安排还没有录入", admin.Text);

        await admin.OpenAsync("/administration/calendar/2027");
        await admin.SubmitAsync(new Dictionary<string, string?> { ["Lines"] = "2027-10-01 至 2027-10-07 放假 国庆节\n2027-02-30 放假 春节" });
        Assert.Contains("第 2 行：2027-02-30 不是日历上的日期", admin.Errors());
        Assert.False(await _app.InDatabaseAsync(null, db => db.Set<CalendarDay>().AnyAsync(day => day.Date >= new DateOnly(2027, 1, 1))));

        await admin.SubmitAsync(new Dictionary<string, string?> { ["Lines"] = "2027-10-01 至 2027-10-07 放假 国庆节\n2027-10-09 调休上班 国庆节" });
        Assert.Equal("/administration/calendar", admin.At);
        var calendar = await desk.CalendarAsync(TestContext.Current.CancellationToken);
        Assert.True(calendar.HasYear(2027));
        Assert.True(calendar.IsMakeupWorkday(new DateOnly(2027, 10, 9)));
        Assert.True(await _app.InDatabaseAsync(null, db => db.AuditEntries.AnyAsync(row => row.Act == "CALENDAR.REPLACE")));
    }

    [Fact]
    public async Task A_corrected_year_survives_the_next_release()
    {
        var admin = await (await AdminAsync()).OpenAsync("/administration/calendar/2016");
        await admin.SubmitAsync(new Dictionary<string, string?> { ["Lines"] = "2016-10-01 放假 国庆节" });
        await _app.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<Web.Data.DatabaseSetup>().RunAsync();
            return 0;
        });
        Assert.Equal(1, await _app.InDatabaseAsync(null, db => db.Set<CalendarDay>().CountAsync(day => day.Date < new DateOnly(2017, 1, 1))));
    }

    [Fact]
    public async Task An_agency_is_made_changed_and_closed()
    {
        var admin = await (await AdminAsync()).OpenAsync("/administration/agencies/new");
        await admin.SubmitAsync(new Dictionary<string, string?> { ["Name"] = "县应急管理局" });
        Assert.Contains("已经有“县应急管理局”", admin.Errors());
        await admin.SubmitAsync(new Dictionary<string, string?> { ["Name"] = "县粮食局", ["Sectors"] = "OTHER", ["Phone"] = "0943-3221234" });
        Assert.Contains("县粮食局", admin.Text);

        var id = await _app.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县粮食局").Select(row => row.Id).SingleAsync());
        await admin.OpenAsync($"/administration/agencies/{id}");
        await admin.SubmitAsync(new Dictionary<string, string?> { ["DivisionCode"] = World.Huishi, ["Sectors"] = "OTHER" });
        Assert.Contains("乡镇按属地看企业", admin.Errors());
        await admin.OpenAsync($"/administration/agencies/{id}");
        await admin.SendAsync($"/administration/agencies/{id}/close");
        Assert.Contains("县粮食局 已撤销", admin.Text);
    }

    [Fact]
    public async Task The_slower_of_two_who_change_an_agency_chooses_among_three_versions()
    {
        var client = _app.ClientFor(World.SystemAdmin);
        await (await client.GetPageAsync("/administration/agencies/new")).Form("保存").Fill("Name", "县供销社").Choose("Sectors", "OTHER").Fill("Phone", "0943-3220001").SubmitAsync();
        var id = await _app.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县供销社").Select(row => row.Id).SingleAsync());
        var mine = (await client.GetPageAsync($"/administration/agencies/{id}")).Form("保存");
        var theirs = (await client.GetPageAsync($"/administration/agencies/{id}")).Form("保存");
        await theirs.Fill("Phone", "0943-3220002").Choose("Sectors", "FIREWORKS").SubmitAsync();

        var conflict = await mine.Fill("Phone", "0943-3220003").Fill("Name", "县供销合作社").SubmitAsync();
        Assert.Equal(409, conflict.Status);
        Assert.EndsWith("0943-3220001 0943-3220002用现在的 0943-3220003用我的", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("电话", StringComparison.Ordinal)));
        Assert.Equal(3, conflict.Document.QuerySelectorAll("tbody tr").Length);

        await conflict.Form("按选定的保存").SubmitAsync();
        var agency = await _app.InDatabaseAsync(null, db => db.Agencies.SingleAsync(row => row.Id == id));
        Assert.Equal(("县供销合作社", "0943-3220003"), (agency.Name, agency.Phone));
        Assert.Equal(["FIREWORKS", "OTHER"], agency.Sectors);
    }

    [Fact]
    public async Task An_agency_with_people_is_not_closed()
    {
        var id = await _app.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县应急管理局").Select(row => row.Id).SingleAsync());
        var admin = await (await AdminAsync()).OpenAsync($"/administration/agencies/{id}");
        await admin.SendAsync($"/administration/agencies/{id}/close");
        Assert.Contains("还有在用的账号", admin.Text);
    }

    [Fact]
    public async Task The_tree_has_28_townships_and_322_villages()
    {
        var admin = await (await AdminAsync()).OpenAsync("/administration/divisions");
        Assert.Contains("28 个乡镇，322 个村和社区", admin.Text);
    }
}
