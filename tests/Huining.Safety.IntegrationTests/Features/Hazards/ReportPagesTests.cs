using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Hazards;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Hazards;

public sealed class ReportPagesTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<Page> CheckPageAsync(string account, string words)
    {
        var what = await _app.ClientFor(account).GetPageAsync("/hazards/ask");
        var where = await what.Form("下一题").Choose("Picked", "FW_STOVE").Fill("Words", words).SubmitAsync("下一题");
        var who = await where.Form("下一题").SubmitAsync("下一题");
        return await who.Form("下一题").Fill("Person", "张三").SubmitAsync("下一题");
    }

    [Fact]
    public async Task A_shop_owner_reports_by_four_questions_without_script_and_gets_a_number()
    {
        var check = await CheckPageAsync(World.ShopOwner, "挨着收银台。");
        Assert.Contains("店内使用火炉或电取暖器，离烟花爆竹很近，可能引燃货物。挨着收银台。", check.Text);
        Assert.Contains("柜台旁", check.Text);
        var receipt = await check.Form("报上去").Attach("Photos", "炉子.jpg", Pictures.Jpeg()).SubmitAsync("报上去");
        Assert.Contains("已报上", receipt.Text);
        var hazard = await _app.InDatabaseAsync(World.ShopOwner, db => db.Hazards.SingleAsync(row => row.Description.Contains("挨着收银台")));
        Assert.Contains(hazard.FullNumber, receipt.Text);
        Assert.Equal((HazardState.Reported, HazardSource.SelfCheck, "SITE_FIRE", 1), (hazard.State, hazard.Source, hazard.CategoryCode, hazard.PhotosBefore));
        Assert.Contains(hazard.FullNumber, (await _app.ClientFor(World.ShopOwner).GetPageAsync("/hazards/mine")).Text);
    }

    [Fact]
    public async Task Without_a_photo_nothing_is_reported_and_the_answers_stay()
    {
        var check = await CheckPageAsync(World.ShopOwner, "没有拍照的。");
        var again = await check.Form("报上去").SubmitAsync("报上去");
        Assert.Contains("请至少上传 1 张照片", again.Text);
        Assert.Contains("没有拍照的。", again.Text);
        Assert.Equal(0, await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(row => row.Description.Contains("没有拍照的"))));
    }

    [Fact]
    public async Task Sending_the_check_page_twice_makes_one_record_and_shows_the_same_receipt()
    {
        var check = await CheckPageAsync(World.ShopOwner, "按了两次的。");
        var form = check.Form("报上去").Attach("Photos", "a.jpg", Pictures.Jpeg());
        var first = await form.SendAsync("报上去");
        var second = await form.SendAsync("报上去");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await _app.InDatabaseAsync(null, db => db.Hazards.CountAsync(row => row.Description.Contains("按了两次的"))));
    }

    [Fact]
    public async Task A_question_left_empty_is_asked_again_with_what_is_missing()
    {
        var what = await _app.ClientFor(World.ShopOwner).GetPageAsync("/hazards/ask");
        Assert.Contains("请点一下看到了什么", (await what.Form("下一题").SubmitAsync("下一题")).Text);
        Assert.Contains("至少 10 个字", (await what.Form("下一题").Fill("Words", "太短").SubmitAsync("下一题")).Text);
    }

    [Fact]
    public async Task A_township_enters_what_it_found_for_an_enterprise_named_in_part()
    {
        var form = (await _app.ClientFor(World.HuishiSupervisor).GetPageAsync("/hazards/report")).Form("登记")
            .Fill("EnterpriseText", "金泰").Fill("Location", "2 号加油机").Fill("CategoryCode", "SITE_FIRE")
            .Fill("Description", "灭火器压力不足，指针在红区，着火时用不上。").Attach("Photos", "灭火器.jpg", Pictures.Jpeg());
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync("登记")).StatusCode);
        var hazard = await _app.InDatabaseAsync(World.HuishiSupervisor, db => db.Hazards.SingleAsync(row => row.Location == "2 号加油机"));
        Assert.Equal((World.PetrolStation, HazardSource.TownshipDaily), (hazard.EnterpriseId, hazard.Source));
        Assert.Contains(hazard.FullNumber, (await _app.ClientFor(World.Officer).GetPageAsync("/hazards?q=2 号加油机")).Text);
    }

    [Fact]
    public async Task An_enterprise_of_another_township_is_not_found_by_name()
    {
        var page = await (await _app.ClientFor(World.HuishiSupervisor).GetPageAsync("/hazards/report")).Form("登记").Fill("EnterpriseText", "中川石料").SubmitAsync("登记");
        Assert.Contains("没有找到“中川石料”", page.Text);
    }
}
