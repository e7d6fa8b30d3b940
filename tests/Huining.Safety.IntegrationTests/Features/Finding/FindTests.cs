using Huining.Safety.IntegrationTests.Features.Workbench;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Hazards;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Finding;

public sealed class FindTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        if (await _app.InDatabaseAsync(null, db => db.Hazards.AnyAsync())) return;
        await HazardRows.AddAsync(_app, World.FireworksShop, 398, HazardState.Rectifying, null, text: "疏散通道堆放纸箱");
        await HazardRows.AddAsync(_app, World.Quarry, 399, HazardState.Rectifying, null, text: "边坡浮石堆放未清理");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Page> FindAsync(string account, string query) => _app.ClientFor(account).GetPageAsync($"/search?q={Uri.EscapeDataString(query)}");

    [Theory]
    [InlineData("福源", "福源烟花爆竹零售店")]
    [InlineData("长征路", "金泰加油站")]
    [InlineData("张三", "中川石料场")]
    [InlineData("mA7tt0039", "中川石料场")]
    [InlineData("通道", "疏散通道堆放纸箱")]
    public async Task Any_part_of_name_place_person_code_or_text_is_found(string query, string expected) =>
        Assert.Contains(expected, (await FindAsync(World.Officer, query)).Texts(".links a span").FirstOrDefault(text => text == expected));

    [Fact]
    public async Task All_opens_the_ledger_with_as_many_rows_as_it_says()
    {
        var page = await FindAsync(World.Officer, "堆放");
        var all = page.Document.QuerySelector(".more a")!;
        Assert.Equal("全部 2 条", all.TextContent);
        var ledger = await _app.ClientFor(World.Officer).GetPageAsync(all.GetAttribute("href")!);
        Assert.Equal(2, ledger.Document.QuerySelectorAll(".ledger tbody tr").Length);
    }

    [Theory]
    [InlineData("中川石料场")]
    [InlineData("浮石")]
    [InlineData("91620422MA7TT0039E")]
    [InlineData("隐2026-0399")]
    public async Task What_belongs_to_another_township_does_not_exist(string query)
    {
        var page = await FindAsync(World.HuishiSupervisor, query);
        Assert.Equal(200, page.Status);
        Assert.Contains("没有找到", page.Text);
        Assert.DoesNotContain("/enterprises/", page.Html);
    }

    [Theory]
    [InlineData("91620422MA7TT0012N", "/enterprises/01900000-0000-7000-8000-000000000001")]
    [InlineData(" ９１６２０４２２ma7tt0012n ", "/enterprises/01900000-0000-7000-8000-000000000001")]
    [InlineData("隐2026-0398", "/hazards/")]
    [InlineData("2026-398", "/hazards/")]
    public async Task A_whole_code_or_number_leads_straight_to_its_record(string query, string start)
    {
        var page = await FindAsync(World.HuishiSupervisor, query);
        Assert.StartsWith(start, page.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asked_and_nothing_found_say_so()
    {
        Assert.Contains("要找什么", (await FindAsync(World.Officer, " ")).Text);
        Assert.Contains("没有找到“不存在的词”", (await FindAsync(World.Officer, "不存在的词")).Text);
    }

    [Theory]
    [InlineData(World.ShopOwner)]
    [InlineData(World.SystemAdmin)]
    [InlineData(World.Auditor)]
    public async Task Owners_and_administrators_do_not_search(string account) => Assert.Equal(403, (await FindAsync(account, "福源")).Status);
}
