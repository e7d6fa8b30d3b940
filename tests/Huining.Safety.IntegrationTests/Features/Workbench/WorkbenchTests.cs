using AngleSharp.Dom;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Workbench;

public sealed class WorkbenchTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    /// <summary>The test clock's day, a Tuesday.</summary>
    static readonly DateOnly Today = new(2026, 11, 24);

    SafetyApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        if (await _app.InDatabaseAsync(null, db => db.Hazards.AnyAsync())) return;
        await HazardRows.AddAsync(_app, World.FireworksShop, 1, HazardState.Rectifying, new DateOnly(2026, 11, 18));
        await HazardRows.AddAsync(_app, World.PetrolStation, 2, HazardState.RecheckPending, new DateOnly(2026, 11, 22));
        await HazardRows.AddAsync(_app, World.Quarry, 3, HazardState.MajorListed, Today, HazardLevel.Major, "采场边坡浮石未清理");
        await HazardRows.AddAsync(_app, World.Quarry, 4, HazardState.Rectifying, new DateOnly(2026, 11, 27));
        await HazardRows.AddAsync(_app, World.FireworksShop, 5, HazardState.Reported, null);
        await HazardRows.AddAsync(_app, World.FireworksShop, 6, HazardState.Closed, new DateOnly(2026, 11, 10));
        await HazardRows.AddAsync(_app, World.PetrolStation, 7, HazardState.Rectifying, new DateOnly(2026, 11, 30));
        await _app.InDatabaseAsync(null, async db =>
        {
            db.Act = new Act("TEST.RISK", "测试数据");
            var shop = await db.Enterprises.SingleAsync(row => row.Id == World.FireworksShop);
            shop.Change(shop.Facts() with { RiskLevel = RiskLevel.RelativelyHigh });
            db.Add(new EnterpriseLicence(shop, new LicenceFacts { TypeCode = "FIREWORKS_RETAIL", Number = "甘LS-1", ValidTo = new DateOnly(2027, 1, 20) }));
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Page> HomeOfAsync(string account) => _app.ClientFor(account).GetPageAsync("/workbench");

    static IReadOnlyList<(string Label, string Number)> Figures(Page page) =>
        [.. page.Document.QuerySelectorAll(".counts li").Select(item => (item.QuerySelector("span")!.TextContent, item.QuerySelector("b")!.ChildNodes[0].TextContent))];

    [Theory]
    [InlineData(World.Officer, "已逾期 2、今天到期 1、本周还有 1")]
    [InlineData(World.HuishiSupervisor, "等确认 1、等复查 1、已逾期 2")]
    [InlineData(World.GuochengyiSupervisor, "等确认 0、等复查 0、已逾期 0")]
    [InlineData(World.TransportDepartment, "已逾期 0、今天到期 0、本周还有 0")]
    [InlineData(World.Leader, "今年事故 0、今年死亡 0、未销号隐患 6、已逾期 2、重大隐患 1、企业 3")]
    [InlineData(World.LegalReviewer, "未销号隐患 6、已逾期 2、重大隐患 1")]
    [InlineData(World.ReportHandler, "未销号隐患 6、已逾期 2、重大隐患 1")]
    public async Task Each_role_finds_its_own_figures(string account, string expected) =>
        Assert.Equal(expected, string.Join("、", Figures(await HomeOfAsync(account)).Select(figure => $"{figure.Label} {figure.Number}")));

    [Theory]
    [InlineData(World.Officer)]
    [InlineData(World.Leader)]
    [InlineData(World.HuishiSupervisor)]
    [InlineData(World.GuochengyiSupervisor)]
    [InlineData(World.TransportDepartment)]
    [InlineData(World.LegalReviewer)]
    public async Task Every_number_is_the_total_of_the_list_it_opens(string account)
    {
        var page = await HomeOfAsync(account);
        var numbers = page.Document.QuerySelectorAll(".counts a, .legend4 a, .section__head .more a, .ledger td.full a")
            .Select(link => (Href: link.GetAttribute("href")!, Number: System.Text.RegularExpressions.Regex.Match(link.TextContent, "[0-9,]+").Value))
            .Where(link => link.Number.Length > 0).ToList();
        Assert.True(numbers.Count >= 7, $"{numbers.Count} numbers");
        foreach (var (href, number) in numbers)
        {
            var list = await _app.ClientFor(account).GetPageAsync(href);
            Assert.Equal(200, list.Status);
            var total = list.Document.QuerySelectorAll("main .ledger tbody tr").Length;
            Assert.True(number == total.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{account}: {href} says {number} and lists {total}");
        }
    }

    [Fact]
    public async Task A_hazard_stands_once_in_the_group_that_is_first_for_the_reader()
    {
        var page = await HomeOfAsync(World.HuishiSupervisor);
        var numbers = page.Texts(".ledger .no");
        Assert.Equal(["隐2026-0005", "隐2026-0002", "隐2026-0001"], numbers);
        Assert.DoesNotContain("中川石料场", page.Text);
    }

    [Fact]
    public async Task A_township_works_with_tabs_at_the_bottom() =>
        Assert.Equal("今天", (await HomeOfAsync(World.HuishiSupervisor)).Document.QuerySelector(".tabbar a[aria-current]")!.TextContent);

    [Fact]
    public async Task An_owner_finds_what_is_due_next_and_who_to_call()
    {
        var page = await HomeOfAsync(World.ShopOwner);
        Assert.Contains("回复整改，逾期 6 天", page.Text);
        Assert.Contains("灭火器过期，11月18日前办好。", page.Text);
        Assert.Contains("有效期至 2027-01-20", page.Text);
        Assert.Contains("较大风险", page.Text);
        Assert.Contains("会师镇人民政府", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".menu, .topbar"));
        Assert.Equal(["报隐患", "回复整改", "本店风险", "本店档案"], page.Texts(".bigbtn b"));
        foreach (var button in page.Document.QuerySelectorAll(".bigbtn"))
            Assert.Equal(200, (await _app.ClientFor(World.ShopOwner).GetPageAsync(button.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_number_on_the_owners_button_is_the_number_of_hazards_that_wait_for_it()
    {
        var waiting = (await HomeOfAsync(World.ShopOwner)).Texts(".bigbtn span")[1];
        var mine = await _app.ClientFor(World.ShopOwner).GetPageAsync("/hazards/mine");
        Assert.Equal("2 件等您办", waiting);
        Assert.Contains("等您办的 2", mine.Text);
    }

    [Theory]
    [InlineData(World.SystemAdmin)]
    [InlineData(World.SecurityAdmin)]
    [InlineData(World.Auditor)]
    public async Task An_administrator_finds_figures_and_no_business(string account)
    {
        var page = await HomeOfAsync(account);
        Assert.Equal(200, page.Status);
        Assert.NotEmpty(Figures(page));
        Assert.DoesNotContain("企业", page.Document.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("隐患", page.Document.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_auditor_counts_what_is_written_about_records_unseen()
    {
        var before = await HomeOfAsync(World.Auditor);
        await HazardRows.AddAsync(_app, World.Quarry, 900, HazardState.Closed, Today);
        var after = await HomeOfAsync(World.Auditor);
        static int Entries(Page page) => int.Parse(Figures(page)[0].Number, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Entries(before) + 1, Entries(after));
    }

    [Fact]
    public async Task The_system_administrator_is_told_of_a_year_without_calendar() =>
        Assert.Contains("2027 年节假日安排尚未录入", (await HomeOfAsync(World.SystemAdmin)).Text);

    [Fact]
    public async Task The_first_address_leads_everybody_to_the_workbench()
    {
        foreach (var (account, _) in World.Accounts)
            Assert.Equal("/workbench", (await _app.ClientFor(account).GetAsync("/", TestContext.Current.CancellationToken)).Headers.Location!.OriginalString);
    }
}
