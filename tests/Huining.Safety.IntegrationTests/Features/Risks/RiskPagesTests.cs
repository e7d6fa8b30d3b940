using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Risks;

/// <summary>The register through the pages, as a browser without JavaScript walks them.</summary>
public sealed class RiskPagesTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fireworks_shop_is_done_with_cards_and_three_screens()
    {
        var shop = _app.ClientFor(World.ShopOwner);
        var pick = await (await shop.GetPageAsync("/risks/mine")).FollowAsync("照着做一遍点几张卡片，填人和地方，约 10 分钟");
        var none = await pick.Form("下一题").SubmitAsync();
        Assert.Contains("请点一下店里有哪些危险", none.Text);
        var people = await pick.Form("下一题").Choose("Picked", "FR-01").Choose("Picked", "FR-08").SubmitAsync();
        Assert.Equal("张三", people.Form("下一题").Value("Principal"));
        var check = await people.Form("下一题").Fill("People", "3").Fill("Phone", "13800000001").SubmitAsync();
        Assert.Contains("1 处是较大以上风险", check.Text);
        var mine = await check.Form("登记").SubmitAsync();
        Assert.Contains("已登记 2 处风险，1 处已审定生效，1 处等审定。", mine.Text);

        var rows = await _app.InDatabaseAsync(null, db => db.Risks.AsNoTracking().Where(row => row.EnterpriseId == World.FireworksShop).OrderBy(row => row.Number).ToListAsync(Cancel));
        Assert.Equal([RiskState.Submitted, RiskState.Approved], rows.Select(row => row.State));
        Assert.Equal((RiskLevel.RelativelyHigh, 240m, "A20"), (rows[0].Level, rows[0].Value, rows[0].AccidentCode));

        // The cards used are not offered again.
        Assert.DoesNotContain("店里有明火", (await shop.GetPageAsync("/risks/start")).Text);

        var township = _app.ClientFor(World.HuishiSupervisor);
        var record = await township.GetPageAsync($"/risks/{rows[0].Id}");
        Assert.Contains("L 1 × E 6 × C 40 = 240，160 ≤ D ≤ 320，属较大风险", record.Text);
        record = await (await record.FollowAsync("审定")).Form("审定").SubmitAsync();
        Assert.Contains("现在是“已审定”", record.Text);

        foreach (var list in new[] { "basic-info", "responsibility", "monitoring", "precaution", "emergency" })
            Assert.Contains("销售柜台", (await shop.GetPageAsync($"/risks/lists/{list}")).Text);
        Assert.Contains("初次审定", (await township.GetPageAsync("/risks/changes")).Text);
        var ledger = await township.GetPageAsync($"/risks?level=RelativelyHigh&q={Uri.EscapeDataString("明火")}");
        Assert.Contains(rows[0].FullNumber, ledger.Text);
    }

    [Fact]
    public async Task Staff_register_by_the_form_see_what_is_missing_and_may_change_the_method()
    {
        var officer = _app.ClientFor(World.Officer);
        var form = await officer.GetPageAsync($"/risks/new?enterprise={World.Quarry}&method=Ls");
        Assert.Equal("中川石料场", form.Form("保存").Value("EnterpriseText"));
        Assert.DoesNotContain("暴露频繁程度", form.Text);
        var wrong = await form.Form("保存").Fill("Facts.PointName", "采场边坡").SubmitAsync();
        Assert.Contains("请写明危险有害因素。", wrong.Text);
        Assert.Equal("采场边坡", wrong.Form("保存").Value("Facts.PointName"));
        var record = await wrong.Form("保存").Fill("Facts.PointKind", "Place").Fill("Facts.Location", "北采区").Fill("Facts.PeopleExposed", "6")
            .Fill("Facts.HazardDescription", "边坡过陡，雨后滑塌。").Fill("Facts.Likelihood", "4").Fill("Facts.Severity", "5").SubmitAsync();
        Assert.Contains("L 4 × S 5 = 20", record.Text);
        Assert.Contains("提交前还要补", record.Text);
        Assert.Contains("重大风险要有工程技术措施，请补上。", record.Text);
        var edit = await record.FollowAsync("修改");
        Assert.Equal("4", edit.Form("保存").Value("Facts.Likelihood"));
        Assert.Contains("暴露频繁程度", (await edit.FollowAsync("改用作业条件危险性评价法（LEC）")).Text);
    }

    [Fact]
    public async Task A_sheet_brings_drafts_with_numbers_and_is_left_alone_the_second_time()
    {
        const string sheet = "企业,风险点名称,风险点类型,位置,可能受影响人数,危险有害因素,事故类别,评价方法,可能性L,暴露E,后果C或严重性S\n"
            + "金泰加油站,卸油口,场所区域,罐区,3,卸油静电引燃油气爆炸,火灾,LEC,1,6,40\n"
            + "金泰加油站,加油机,设备设施,加油岛,3,加油溢油遇火起火燃烧,火灾,LS,3,,4\n";
        var (first, errors) = await ImportAsync(sheet);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        Assert.Equal((2, 0), first);
        var rows = await _app.InDatabaseAsync(null, db => db.Risks.AsNoTracking().Where(row => row.EnterpriseId == World.PetrolStation).ToListAsync(Cancel));
        Assert.All(rows, row => Assert.True(row.State == RiskState.Draft && row.Number > 0 && row.SearchText.Contains(row.FullNumber, StringComparison.Ordinal)));
        Assert.Equal((0, 2), (await ImportAsync(sheet)).Counts);
        Assert.Contains("企业档案里没有这家企业", Assert.Single((await ImportAsync(sheet.Replace("金泰", "银泰", StringComparison.Ordinal).Split('\n') is [var head, var line, ..] ? $"{head}\n{line}\n" : "")).Errors));
        Assert.Contains("只能取", Assert.Single((await ImportAsync(sheet.Replace("LEC,1,6,40", "LEC,1,7,40", StringComparison.Ordinal))).Errors));
        Assert.Equal(0, await _app.InScopeAsync(null, services => services.GetRequiredService<Web.Platform.Audit.AuditVerifier>().VerifyAsync(Cancel).ContinueWith(task => task.Result.Problems.Count, Cancel)));
    }

    async Task<((int New, int Same) Counts, List<string> Errors)> ImportAsync(string csv) => await _app.InScopeAsync(World.Officer, async services =>
    {
        var ledger = services.GetRequiredService<Web.Features.Risks.Import.RiskImport>();
        var importer = services.GetRequiredService<Importer>();
        using var file = new MemoryStream([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(csv)]);
        var hash = await Importer.HashAsync(file, Cancel);
        var plan = await ledger.PlanAsync(file, "风险.csv", Cancel);
        if (plan.Errors.Count == 0) await importer.ApplyAsync(ledger, plan, importer.Begin(ledger, "风险.csv", hash), Cancel);
        return ((plan.Inserted, plan.Unchanged), plan.Errors.Kept.Select(error => error.Message).ToList());
    });
}
