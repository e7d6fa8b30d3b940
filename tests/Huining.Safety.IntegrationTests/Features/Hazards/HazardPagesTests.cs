using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Hazards;

/// <summary>The line of work through the pages, as a browser without JavaScript walks it.</summary>
public sealed class HazardPagesTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The shop answers the questions.</summary>
    async Task<Page> ReportAsShopAsync()
    {
        var what = await _app.ClientFor(World.ShopOwner).GetPageAsync("/hazards/ask");
        var where = await what.Form("下一题").Choose("Picked", "FW_STOVE").SubmitAsync();
        var who = await where.Form("下一题").SubmitAsync();
        var check = await who.Form("下一题").Fill("Person", "李四").Fill("Phone", "13800000002").SubmitAsync();
        return await check.Form("报上去").Attach("Photos", "IMG_0001.jpg", Pictures.Jpeg(800, 600)).SubmitAsync();
    }

    async Task<Hazard> NewestAsync() =>
        await _app.InDatabaseAsync(null, db => db.Hazards.AsNoTracking().OrderByDescending(row => row.CreatedAt).FirstAsync(Cancel));

    [Fact]
    public async Task A_shop_reports_and_mends_the_township_returns_and_accepts_and_everybody_sees_it_closed()
    {
        var receipt = await ReportAsShopAsync();
        Assert.Contains("已报上", receipt.Text);
        var hazard = await NewestAsync();
        Assert.Contains(hazard.FullNumber, receipt.Text);

        var township = _app.ClientFor(World.HuishiSupervisor);
        var record = await township.GetPageAsync($"/hazards/{hazard.Id}");
        Assert.Contains("核对隐患内容", record.Text);
        var confirm = await record.FollowAsync("确认为一般隐患");
        Assert.Equal(("李四", "2026-12-09"), (confirm.Form("确认为一般隐患").Value("整改责任人"), confirm.Form("确认为一般隐患").Value("整改期限")));
        record = await confirm.Form("确认为一般隐患").Fill("整改期限", "2026-12-01").SubmitAsync();
        Assert.Contains("现在是“整改中”", record.Text);

        var shop = _app.ClientFor(World.ShopOwner);
        var mine = await shop.GetPageAsync("/hazards/mine");
        Assert.Contains("等您办的", mine.Text);
        await MendAsync(shop, hazard.Id, "火炉搬到了里间");

        var back = await township.GetPageAsync($"/hazards/{hazard.Id}/acts/RECHECK_FAIL");
        var wrong = await back.Form("复查不通过，退回").Fill("复查意见", "不行").SubmitAsync();
        Assert.Contains("至少写 5 个字", wrong.Text);
        Assert.Equal("不行", wrong.Form("复查不通过，退回").Value("复查意见"));
        record = await wrong.Form("复查不通过，退回").Fill("复查意见", "火炉还在店里，请搬出店外").Fill("新的整改期限", "2026-12-05").SubmitAsync();
        Assert.Contains("原定期限", record.Text);

        await MendAsync(shop, hazard.Id, "火炉已搬出店外");
        record = await (await township.GetPageAsync($"/hazards/{hazard.Id}/acts/RECHECK_PASS")).Form("复查通过，销号").Fill("复查意见", "已搬出，符合要求").SubmitAsync();
        Assert.Contains("现在是“已销号”", record.Text);
        Assert.Equal(3, record.Document.QuerySelectorAll(".photos img").Length);

        var ledger = await _app.ClientFor(World.Officer).GetPageAsync("/hazards?view=Year");
        Assert.Contains(hazard.FullNumber, ledger.Text);
        var file = await _app.ClientFor(World.Officer).GetPageAsync($"/enterprises/{World.FireworksShop}");
        Assert.Contains("复查通过，销号", file.Text);
        var told = await _app.InScopeAsync(World.Officer, services => services.GetRequiredService<AuditTrail>().OfRecordAsync(hazard.Id, cancel: Cancel));
        Assert.Equal(["HAZARD.RECHECK_PASS", "HAZARD.SUBMIT_RECTIFIED", "HAZARD.RECHECK_FAIL", "HAZARD.SUBMIT_RECTIFIED", "HAZARD.CONFIRM_GENERAL", "HAZARD.REPORT"], told.Select(entry => entry.Act));
        Assert.Contains("火炉还在店里", told[2].Reason);

        foreach (var stranger in new[] { World.GuochengyiSupervisor, World.QuarryOwner })
            foreach (var address in new[] { $"/hazards/{hazard.Id}", $"/hazards/{hazard.Id}/acts/REOPEN", $"/hazards/ask/{hazard.Id}/receipt" })
                Assert.Contains((await _app.ClientFor(stranger).GetPageAsync(address)).Status, new[] { 404, 403 });
    }

    static async Task MendAsync(HttpClient shop, Guid id, string how)
    {
        var form = (await (await shop.GetPageAsync($"/hazards/{id}")).FollowAsync("整改完成，申请复查")).Form("整改完成，申请复查");
        var done = await form.Fill("整改情况", how).Fill("花费", "0").Attach("整改后照片", "改后.jpg", Pictures.Jpeg()).SubmitAsync();
        Assert.Contains("现在是“待复查”", done.Text);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_record()
    {
        var form = (await _app.ClientFor(World.Officer).GetPageAsync($"/hazards/report?enterprise={World.FireworksShop}")).Form("登记")
            .Fill("Source", "Planned").Fill("位置", "库房门口").Fill("隐患内容", "安全出口堆放纸箱，通道宽度不足。").Fill("CategoryCode", "SITE_FIRE").Attach("Photos", "出口.jpg", Pictures.Jpeg());
        var before = await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(Cancel));
        var first = await form.SendAsync();
        var second = await form.SendAsync();
        Assert.Equal((302, 302), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 1, await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_renamed_program_is_refused_beside_its_field_and_nothing_is_saved()
    {
        var before = await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(Cancel));
        var answer = await (await _app.ClientFor(World.Officer).GetPageAsync($"/hazards/report?enterprise={World.FireworksShop}")).Form("登记")
            .Fill("Source", "Planned").Fill("位置", "库房门口").Fill("隐患内容", "安全出口堆放纸箱，通道宽度不足。").Fill("CategoryCode", "SITE_FIRE").Attach("Photos", "出口.jpg", [.. "MZ"u8, .. new byte[100]]).SubmitAsync();
        Assert.Contains("照片“出口.jpg”的内容是程序", answer.Text);
        Assert.Equal(before, await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_export_holds_what_the_list_shows_and_is_noted_with_its_conditions()
    {
        await ReportAsShopAsync();
        var numbers = await _app.InDatabaseAsync(null, db => db.Hazards
            .Where(row => row.TownshipCode == World.Huishi && row.State != HazardState.Closed && row.State != HazardState.Rejected).ToListAsync(Cancel));
        var answer = await _app.ClientFor(World.Officer).GetAsync($"/hazards/export?township={World.Huishi}", Cancel);
        Assert.Equal("隐患台账2026-11-24.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var cells = SheetReader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel)), "隐患台账.xlsx")
            .SelectMany(row => Enumerable.Range(0, row.Count).Select(at => row[at].Text)).ToHashSet();
        Assert.All(numbers, hazard => Assert.Contains(hazard.FullNumber, cells));
        Assert.Contains(cells, cell => cell.EndsWith("导出，条件：乡镇：会师镇", StringComparison.Ordinal));
        Assert.Equal("导出了隐患台账（乡镇：会师镇）", await _app.InDatabaseAsync(null, db =>
            db.AuditEntries.Where(row => row.Act == "HAZARD.EXPORT").OrderByDescending(row => row.Seq).Select(row => row.Sentence).FirstAsync(Cancel)));
    }

    [Fact]
    public async Task The_slower_of_two_who_act_chooses_among_three_versions()
    {
        await ReportAsShopAsync();
        var hazard = await NewestAsync();
        var township = _app.ClientFor(World.HuishiSupervisor);
        await (await township.GetPageAsync($"/hazards/{hazard.Id}/acts/CONFIRM_GENERAL")).Form("确认为一般隐患").SubmitAsync();
        var shop = _app.ClientFor(World.ShopOwner);
        var stale = (await shop.GetPageAsync($"/hazards/{hazard.Id}/acts/UPDATE_PROGRESS")).Form("更新进度");
        await (await _app.ClientFor(World.ShopSafety).GetPageAsync($"/hazards/{hazard.Id}/acts/UPDATE_PROGRESS")).Form("更新进度").Fill("完成进度", "30").SubmitAsync();
        var told = await stale.Fill("完成进度", "60").Fill("说明", "纸箱清走一半").SubmitAsync();
        Assert.Equal(409, told.Status);
        Assert.Contains("进度 30%", told.Text);
        Assert.Contains("（空） 30用现在的 60用我的", Assert.Single(told.Texts("tbody tr"), row => row.StartsWith("完成进度", StringComparison.Ordinal)));
        Assert.Contains("纸箱清走一半用我的", Assert.Single(told.Texts("tbody tr"), row => row.StartsWith("说明", StringComparison.Ordinal)));
        Assert.Equal(30, (await NewestAsync()).Progress);
        Assert.Contains("已更新进度", (await told.Form("按选定的保存").SubmitAsync()).Text);
        Assert.Equal(60, (await NewestAsync()).Progress);
    }

    [Fact]
    public async Task The_slower_one_who_sent_photos_is_asked_for_them_again_and_keeps_the_words()
    {
        await ReportAsShopAsync();
        var hazard = await NewestAsync();
        await (await _app.ClientFor(World.HuishiSupervisor).GetPageAsync($"/hazards/{hazard.Id}/acts/CONFIRM_GENERAL")).Form("确认为一般隐患").SubmitAsync();
        var stale = (await _app.ClientFor(World.ShopOwner).GetPageAsync($"/hazards/{hazard.Id}/acts/SUBMIT_RECTIFIED")).Form("整改完成，申请复查");
        await (await _app.ClientFor(World.ShopSafety).GetPageAsync($"/hazards/{hazard.Id}/acts/UPDATE_PROGRESS")).Form("更新进度").Fill("完成进度", "30").SubmitAsync();

        var told = await stale.Fill("整改情况", "纸箱全部清走，通道恢复到一米四。").Fill("花费", "0").SubmitAsync();
        Assert.Equal(409, told.Status);
        Assert.Contains("完成进度：30%", told.Text);
        Assert.Contains("请再选一次", told.Text);
        var again = await told.Form("按选定的保存").SubmitAsync();
        Assert.Contains("请上传", again.Text);
        Assert.Equal("纸箱全部清走，通道恢复到一米四。", again.Form("整改完成，申请复查").Value("整改情况"));
        Assert.Equal(HazardState.Rectifying, (await NewestAsync()).State);
    }

    [Fact]
    public async Task An_act_that_is_not_possible_now_leads_back_and_says_why()
    {
        await ReportAsShopAsync();
        var hazard = await NewestAsync();
        var page = await _app.ClientFor(World.HuishiSupervisor).GetPageAsync($"/hazards/{hazard.Id}/acts/RECHECK_PASS");
        Assert.Equal(302, page.Status);
        Assert.Contains("现在是“待确认”", (await page.Client.GetPageAsync(page.Response.Headers.Location!.ToString())).Text);
    }
}
