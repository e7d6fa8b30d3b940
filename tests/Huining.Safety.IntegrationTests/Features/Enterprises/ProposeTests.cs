using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

/// <summary>Each test leaves no request waiting, since a file can have only one.</summary>
public sealed class ProposeTests(AppFixture fixture) : EnterpriseTests(fixture)
{
    async Task<PageForm> FormAsync(string owner, Guid file) => (await As(owner).GetPageAsync(File(file) + "/propose")).Form("提交");

    Task<EnterpriseChangeRequest> RequestAsync(Guid file) => App.InDatabaseAsync(null, db =>
        db.Set<EnterpriseChangeRequest>().AsNoTracking().Where(row => row.EnterpriseId == file).OrderByDescending(row => row.CreatedAt).FirstAsync());

    [Fact]
    public async Task Everyday_facts_change_at_once_and_key_facts_after_approval()
    {
        var form = (await FormAsync(World.ShopOwner, World.FireworksShop)).Fill("Facts.EmployeesCount", "4").Fill("Facts.SiteAddress", "长征路88号");
        var refused = await form.SubmitAsync();
        Assert.Contains("请写明为什么要改", refused.Text);
        Assert.Equal(2, (await ReadAsync(World.FireworksShop)).EmployeesCount);

        var page = await refused.Form("提交").Fill("Reason", "搬到新店").SubmitAsync();
        Assert.Contains("已更新：从业人员数", page.Text);
        Assert.Contains("已提交审核：生产经营地址", page.Text);
        var file = await ReadAsync(World.FireworksShop);
        Assert.True(file is { EmployeesCount: 4, SiteAddress: "长征路1号" });
        Assert.Equal(302, (await As(World.ShopOwner).GetPageAsync(File(World.FireworksShop) + "/propose")).Status);

        var request = await RequestAsync(World.FireworksShop);
        var officer = As(World.Officer);
        Assert.Contains("福源烟花爆竹零售店", (await officer.GetPageAsync("/enterprises/changes")).Text);
        var decision = await officer.GetPageAsync($"/enterprises/changes/{request.Id}");
        Assert.Equal("生产经营地址 长征路1号 长征路1号 长征路88号", Assert.Single(decision.Texts("tbody tr")));
        Assert.Contains("已同意", (await decision.Form("同意，更新档案").SubmitAsync()).Text);

        Assert.Equal("长征路88号", (await ReadAsync(World.FireworksShop)).SiteAddress);
        request = await RequestAsync(World.FireworksShop);
        Assert.Equal(ChangeRequestState.Approved, request.State);
        Assert.Equal("长征路1号", request.FactsBefore().SiteAddress);
        Assert.Single(await TrailAsync(World.FireworksShop, "ENTERPRISE.PROPOSE"), entry => entry.Sentence == "申请变更：生产经营地址");
        Assert.Single(await TrailAsync(World.FireworksShop, "ENTERPRISE.APPROVE"), entry => entry.Sentence.Length > 0);
    }

    [Fact]
    public async Task A_field_changed_meanwhile_needs_a_second_look()
    {
        await (await FormAsync(World.StationOwner, World.PetrolStation)).Fill("Facts.LegalRepresentative", "王小二").Fill("Reason", "变更法人").SubmitAsync();
        await (await As(World.Officer).GetPageAsync(File(World.PetrolStation) + "/edit")).Form("保存").Fill("LegalRepresentative", "赵大").SubmitAsync();

        var request = await RequestAsync(World.PetrolStation);
        var page = await As(World.Officer).GetPageAsync($"/enterprises/changes/{request.Id}");
        Assert.Equal("法定代表人提交以后有人改过 张三 赵大 王小二", Assert.Single(page.Texts("tbody tr")));
        var stopped = await page.Form("同意，更新档案").SubmitAsync();
        Assert.Contains("提交以后档案又有人改过", stopped.Text);
        Assert.Equal("赵大", (await ReadAsync(World.PetrolStation)).LegalRepresentative);
        await stopped.Form("同意，更新档案").Choose("overrule", "true").SubmitAsync();
        Assert.Equal("王小二", (await ReadAsync(World.PetrolStation)).LegalRepresentative);
    }

    [Fact]
    public async Task A_refusal_gives_its_reason_to_the_enterprise_and_a_new_licence_replaces_the_old()
    {
        await (await FormAsync(World.QuarryOwner, World.Quarry)).Fill("Facts.Name", "中川第一石料场").Fill("Reason", "改名").SubmitAsync();
        var request = await RequestAsync(World.Quarry);
        var page = await As(World.Leader).GetPageAsync($"/enterprises/changes/{request.Id}");
        Assert.Contains("请写明不同意的原因", (await page.Form("退回").SubmitAsync()).Text);
        await page.Form("退回").Fill("reason", "请先变更营业执照").SubmitAsync();
        var own = await As(World.QuarryOwner).GetPageAsync(File(World.Quarry));
        Assert.Contains("请先变更营业执照", own.Text);
        Assert.Equal("中川石料场", (await ReadAsync(World.Quarry)).Name);

        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new("TEST.LICENCE", "测试");
            db.Add(new EnterpriseLicence(await db.Enterprises.SingleAsync(row => row.Id == World.Quarry), new() { TypeCode = "MINE_SAFE_PRODUCTION", Number = "旧1" }));
            return await db.SaveChangesAsync();
        });
        await (await FormAsync(World.QuarryOwner, World.Quarry)).Choose("NewLicence", "true").Fill("Licence.Number", "新2").Fill("Licence.ValidTo", "2029-06-30").Fill("Reason", "换证").SubmitAsync();
        request = await RequestAsync(World.Quarry);
        await (await As(World.Officer).GetPageAsync($"/enterprises/changes/{request.Id}")).Form("同意，更新档案").SubmitAsync();
        var licences = await App.InDatabaseAsync(null, db => db.Set<EnterpriseLicence>().AsNoTracking().Where(row => row.EnterpriseId == World.Quarry).OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(["旧1", "新2"], licences.Select(row => row.Number));
        Assert.True(licences is [{ EndReason: "换发新证" }, { EndedOn: null }]);
    }

    [Fact]
    public async Task A_request_can_be_taken_back_and_nothing_beyond_the_own_fields_is_taken()
    {
        var id = World.FireworksShop;
        var form = await FormAsync(World.ShopSafety, id);
        Assert.Contains("没有改动任何内容", (await form.SubmitAsync()).Text);

        form = await FormAsync(World.ShopSafety, id);
        form.Element.QuerySelector("input[name='Facts.PrincipalPhone']")!.OuterHtml = "<input name='Facts.RiskLevel' value='Low'><input name='Facts.GridKeeper' value='自己'><input name='Facts.PrincipalPhone' value='13800000001'>";
        Assert.Contains("没有改动任何内容", (await form.SubmitAsync()).Text);
        Assert.True(await ReadAsync(id) is { RiskLevel: null, GridKeeper: null });

        var page = await (await FormAsync(World.ShopSafety, id)).Fill("Facts.PrincipalName", "李小龙").Fill("Reason", "换人").SubmitAsync();
        Assert.Contains("申请已撤回", (await page.Form("撤回申请").SubmitAsync()).Text);
        Assert.Equal(ChangeRequestState.Withdrawn, (await RequestAsync(id)).State);
        Assert.Equal("张三", (await ReadAsync(id)).PrincipalName);
    }

    [Fact]
    public async Task An_enterprise_proposes_only_for_itself_and_decides_nothing()
    {
        Assert.Equal(404, (await As(World.ShopOwner).GetPageAsync(File(World.Quarry) + "/propose")).Status);
        Assert.Equal(403, (await As(World.ShopOwner).GetPageAsync("/enterprises/changes")).Status);
        Assert.Equal(403, (await As(World.Officer).GetPageAsync(File(World.Quarry) + "/propose")).Status);
    }
}
