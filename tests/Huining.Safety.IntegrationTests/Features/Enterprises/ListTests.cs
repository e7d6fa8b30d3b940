using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

public sealed class ListTests(AppFixture fixture) : EnterpriseTests(fixture)
{
    async Task<IReadOnlyList<string>> NamesAsync(string account, string query) =>
        (await As(account).GetPageAsync("/enterprises" + query)).Texts("tbody th a");

    [Theory]
    [InlineData("?q=金泰", "金泰加油站")]
    [InlineData("?q=7tt0020", "金泰加油站")]
    [InlineData("?township=620422101", "中川石料场")]
    [InlineData("?sector=HAZCHEM", "金泰加油站")]
    [InlineData("?kind=NON_COAL_OPEN_PIT", "中川石料场")]
    [InlineData("?q=李四 加油", "金泰加油站")]
    public async Task Conditions_find_what_they_say(string query, string name) => Assert.Equal([name], await NamesAsync(World.Officer, query));

    [Theory]
    [InlineData("?status=Suspended")]
    [InlineData("?risk=Major")]
    [InlineData("?flag=DustExplosion")]
    [InlineData("?flag=MajorHazardInstallationLevel")]
    [InlineData("?q=%25")]
    [InlineData("?licence=expired&q=金泰")]
    public async Task Conditions_that_nothing_meets_find_nothing(string query)
    {
        var page = await As(World.Officer).GetPageAsync("/enterprises" + query);
        Assert.Empty(page.Texts("tbody th a"));
        Assert.NotEmpty(page.Texts(".chip"));
        Assert.NotEmpty(page.Texts(".empty h2"));
    }

    [Fact]
    public async Task A_township_sees_its_own_and_a_department_its_sectors()
    {
        Assert.DoesNotContain("中川石料场", await NamesAsync(World.HuishiSupervisor, ""));
        Assert.Contains("中川石料场", await NamesAsync(World.GuochengyiSupervisor, ""));
        Assert.Empty(await NamesAsync(World.TransportDepartment, ""));
    }

    [Fact]
    public async Task An_unreadable_condition_is_no_condition() =>
        Assert.Contains("金泰加油站", await NamesAsync(World.Officer, "?status=whatever&risk=&cursor=broken&q=金泰"));

    [Fact]
    public async Task Pages_walk_through_all_rows_once()
    {
        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new Act("TEST.MANY", "测试");
            for (var i = 0; i < EnterpriseLedger.PageSize + 7; i++)
                db.Add(Enterprise.Register(World.Shop($"翻页店{i % 9}", "", World.Huishi) with { Uscc = null, Unregistered = true, Remark = $"{i}" }));
            return await db.SaveChangesAsync();
        });
        foreach (var sort in new[] { "", "&sort=updated" })
        {
            var first = await As(World.Officer).GetPageAsync("/enterprises?q=翻页" + sort);
            Assert.Contains($"共 {EnterpriseLedger.PageSize + 7} 条", first.Text);
            var second = await first.FollowAsync("下页");
            Assert.Equal(["下页"], first.Texts(".page-link"));
            Assert.Equal(["上页"], second.Texts(".page-link"));
            Assert.Equal(7, second.Texts("tbody th a").Count);
            var hrefs = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"))).ToHashSet();
            Assert.Equal(EnterpriseLedger.PageSize + 7, hrefs.Count);
            var back = await second.FollowAsync("上页");
            Assert.Equal(first.Texts("tbody th"), back.Texts("tbody th"));
        }
    }

    [Fact]
    public async Task Licences_that_end_soon_are_found_by_days()
    {
        var id = await EnterAsync(World.Shop("到期烟花店", "", World.Huishi) with { Uscc = null, Unregistered = true });
        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new Act("TEST.LICENCE", "测试");
            db.Add(new EnterpriseLicence(await db.Enterprises.SingleAsync(row => row.Id == id), new() { TypeCode = "OTHER", Number = "1", ValidTo = new DateOnly(2027, 1, 10) }));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("到期烟花店", await NamesAsync(World.Officer, "?licence=90"));
        Assert.DoesNotContain("到期烟花店", await NamesAsync(World.Officer, "?licence=30"));
        Assert.DoesNotContain("到期烟花店", await NamesAsync(World.Officer, "?licence=expired"));
    }
}
