using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Indicators;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Accidents;

public sealed class AccidentLedgerTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static PageForm Filled(Page page, string number) => page.Form("保存")
        .Fill("Facts.Number", number).Fill("Facts.OccurredAt", "2025-03-01T09:40").Fill("Facts.TownshipCode", World.Huishi)
        .Fill("Facts.SectorCode", "INDUSTRY_TRADE").Fill("Facts.CategoryCode", "03").Fill("Facts.Deaths", "1")
        .Fill("Facts.DirectLossWan", "2.5").Choose("Facts.IsWorkSafety", "True").Choose("Facts.IncludeInStatistics", "True");

    async Task<Page> RegisterAsync(string number) =>
        await Filled(await _app.ClientFor(World.Officer).GetPageAsync("/accidents/new"), number).SubmitAsync();

    [Fact]
    public async Task An_officer_registers_an_accident_and_sees_its_grade_with_the_working()
    {
        var page = await RegisterAsync("SG2025-901");
        Assert.Equal(200, page.Status);
        Assert.Contains("一般事故", page.Text);
        Assert.Contains("2.5 万元，属一般事故", page.Text);
        Assert.Contains("登记了事故", page.Text);
        Assert.Contains("2025-03-01 09:40", page.Text);
    }

    [Fact]
    public async Task A_number_used_twice_is_refused_and_what_was_typed_stays()
    {
        await RegisterAsync("SG2025-902");
        var again = await Filled(await _app.ClientFor(World.Officer).GetPageAsync("/accidents/new"), "SG2025-902").Fill("Facts.Brief", "写过的简况").SubmitAsync();
        Assert.Contains("编号 SG2025-902 已有记录", again.Text);
        Assert.Contains("写过的简况", again.Html);
        Assert.Equal(1, await _app.InDatabaseAsync(null, db => db.Accidents.CountAsync(row => row.Number == "SG2025-902")));
    }

    [Fact]
    public async Task An_accident_in_the_future_or_without_sector_is_told_so()
    {
        var page = await (await _app.ClientFor(World.Officer).GetPageAsync("/accidents/new")).Form("保存")
            .Fill("Facts.Number", "SG2025-903").Fill("Facts.OccurredAt", "2027-01-01T00:00").SubmitAsync();
        Assert.Contains("发生时间不能晚于现在", page.Text);
        Assert.Contains("请选择行业领域", page.Text);
    }

    [Fact]
    public async Task Another_townships_accident_does_not_exist_for_a_township()
    {
        await RegisterAsync("SG2025-904");
        var id = await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Number == "SG2025-904").Select(row => row.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.ClientFor(World.GuochengyiSupervisor).GetAsync($"/accidents/{id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.ClientFor(World.HuishiSupervisor).GetAsync($"/accidents/{id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_excluded_accident_stays_in_the_ledger_and_leaves_the_count()
    {
        await RegisterAsync("SG2025-905");
        var id = await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Number == "SG2025-905").Select(row => row.Id).SingleAsync());
        var form = await _app.ClientFor(World.Officer).GetPageAsync($"/accidents/{id}/counting");
        Assert.Contains("请写明理由", (await form.Form("排除事故").SubmitAsync()).Text);
        var page = await form.Form("排除事故").Fill("Reason", "认定为非生产安全事故，会政函〔2025〕3号").SubmitAsync();
        Assert.Contains("已排除", page.Text);
        Assert.Equal(0, await _app.InDatabaseAsync(null, db => AccidentStatistics.Counted(db.Accidents).CountAsync(row => row.Id == id)));
    }

    [Fact]
    public async Task The_slower_of_two_editors_chooses_among_three_versions()
    {
        await RegisterAsync("SG2025-906");
        var id = await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Number == "SG2025-906").Select(row => row.Id).SingleAsync());
        var mine = await _app.ClientFor(World.Officer).GetPageAsync($"/accidents/{id}/edit");
        var theirs = await _app.ClientFor(World.SecondOfficer).GetPageAsync($"/accidents/{id}/edit");
        await theirs.Form("保存").Fill("Facts.Brief", "他人先改").SubmitAsync();
        var page = await mine.Form("保存").Fill("Facts.Brief", "我后改").Fill("Facts.Deaths", "一人").SubmitAsync();
        Assert.Equal(409, page.Status);
        Assert.EndsWith("他人先改用现在的 我后改用我的", Assert.Single(page.Texts("tbody tr"), row => row.StartsWith("简况", StringComparison.Ordinal)));
        Assert.Contains("一人用我的", Assert.Single(page.Texts("tbody tr"), row => row.StartsWith("死亡人数", StringComparison.Ordinal)));
        Assert.Equal("他人先改", await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Id == id).Select(row => row.Brief).SingleAsync()));

        var wrong = await page.Form("按选定的保存").SubmitAsync();
        Assert.Equal("我后改", wrong.Form("保存").Value("Facts.Brief"));
        Assert.Contains("已保存", (await wrong.Form("保存").Fill("Facts.Deaths", "1").SubmitAsync()).Text);
        Assert.Equal("我后改", await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Id == id).Select(row => row.Brief).SingleAsync()));
    }

    [Fact]
    public async Task Two_who_exclude_the_same_accident_do_not_turn_each_other_around()
    {
        await RegisterAsync("SG2025-908");
        var id = await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Number == "SG2025-908").Select(row => row.Id).SingleAsync());
        var mine = await _app.ClientFor(World.Officer).GetPageAsync($"/accidents/{id}/counting");
        var theirs = await _app.ClientFor(World.SecondOfficer).GetPageAsync($"/accidents/{id}/counting");
        await theirs.Form("排除事故").Fill("Reason", "会政函〔2025〕3号认定为非生产安全事故").SubmitAsync();
        var page = await mine.Form("排除事故").Fill("Reason", "公安机关认定为刑事案件").SubmitAsync();
        Assert.Equal(409, page.Status);
        Assert.Contains("会政函〔2025〕3号", page.Text);
        Assert.Contains("公安机关认定为刑事案件用我的", page.Text);
        Assert.Contains("没有改动", (await page.Form("按选定的保存").SubmitAsync()).Text);
        Assert.Equal(AccidentState.Excluded, await _app.InDatabaseAsync(null, db => db.Accidents.Where(row => row.Id == id).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task A_number_on_the_indicator_page_opens_exactly_the_records_it_counts()
    {
        await RegisterAsync("SG2025-907");
        var page = await _app.ClientFor(World.Leader).GetPageAsync("/indicators?year=2025");
        var link = page.Document.QuerySelector("td[data-th='完成'] a")!;
        var ledger = await _app.ClientFor(World.Leader).GetPageAsync(link.GetAttribute("href")!);
        Assert.Contains($"{link.TextContent.Trim()} 起", ledger.Text);

        var board = await _app.InScopeAsync(null, services => services.GetRequiredService<IndicatorEngine>().MeasureAsync(2025));
        var counted = await _app.InDatabaseAsync(null, db => AccidentStatistics.Counted(db.Accidents).Where(row => row.OccurredOn.Year >= 2021 && row.OccurredOn.Year <= 2025).SumAsync(row => row.Deaths));
        Assert.Equal(counted, board.Results[1].Value);
        Assert.Equal(link.TextContent.Trim(), $"{board.Results[0].Value:0}");
    }

    [Fact]
    public async Task A_township_reads_the_countys_number_without_a_link_to_records_it_may_not_see()
    {
        var page = await _app.ClientFor(World.HuishiSupervisor).GetPageAsync("/indicators?year=2025");
        Assert.Equal(200, page.Status);
        Assert.Null(page.Document.QuerySelector("td[data-th='完成'] a"));
    }

    [Fact]
    public async Task Ten_indicators_say_what_is_missing_and_never_show_zero()
    {
        var board = await _app.InScopeAsync(null, services => services.GetRequiredService<IndicatorEngine>().MeasureAsync(2025));
        Assert.Equal(12, board.Results.Count);
        Assert.All(board.Results.Skip(2), result =>
        {
            Assert.Null(result.Value);
            Assert.Equal(IndicatorStatus.NoData, result.Status);
            Assert.NotEmpty(result.Missing);
        });
    }
}
