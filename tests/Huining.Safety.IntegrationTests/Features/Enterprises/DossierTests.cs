using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

public sealed class DossierTests(AppFixture fixture) : EnterpriseTests(fixture)
{
    static EnterpriseFacts Unregistered(string name) => World.Shop(name, "", World.Huishi) with { Uscc = null, Unregistered = true };

    [Fact]
    public async Task Numbers_are_shown_once_after_a_reason_which_is_noted()
    {
        var client = As(World.HuishiSupervisor);
        var page = await client.GetPageAsync(File(World.FireworksShop));
        Assert.DoesNotContain("13800000001", page.Html);
        Assert.Contains("请写明为什么要看", (await page.Form("记录并显示").Fill("reason", "看").SubmitAsync()).Text);
        Assert.Empty(await TrailAsync(World.FireworksShop, "ENTERPRISE.REVEAL"));

        page = await client.GetPageAsync(File(World.FireworksShop));
        var shown = await page.Form("记录并显示").Fill("reason", "通知 12 月 1 日检查").SubmitAsync();
        Assert.Contains("13800000001", shown.Text);
        var noted = Assert.Single(await TrailAsync(World.FireworksShop, "ENTERPRISE.REVEAL"));
        Assert.Equal("通知 12 月 1 日检查", noted.Reason);
        Assert.DoesNotContain("13800000001", (await client.GetPageAsync(File(World.FireworksShop))).Html);
    }

    [Fact]
    public async Task An_enterprise_reads_its_own_file_in_plain_words_and_no_other()
    {
        var page = await As(World.ShopOwner).GetPageAsync("/enterprises");
        Assert.Equal(302, page.Status);
        var own = await As(World.ShopOwner).GetPageAsync(File(World.FireworksShop));
        Assert.Equal("本单位档案", Assert.Single(own.Texts("h1")));
        Assert.Contains("13800000001", own.Text);
        Assert.Equal(404, (await As(World.ShopOwner).GetPageAsync(File(World.PetrolStation))).Status);
    }

    [Fact]
    public async Task A_change_of_status_is_dated_and_reasoned_and_stays_in_history()
    {
        var id = await EnterAsync(Unregistered("停业烟花店"));
        var form = (await As(World.Officer).GetPageAsync(File(id) + "/status")).Form("变更");
        var refused = await form.Fill("On", "2026-12-01").SubmitAsync();
        Assert.Equal(3, refused.Texts(".error-summary li").Count);
        Assert.Contains("晚于今天", refused.Text);

        var page = await form.Choose("To", "Suspended").Fill("On", "2026-11-20").Fill("Reason", "店主外出").SubmitAsync();
        Assert.Equal("停业", page.Texts(".title .tag")[0]);
        Assert.Contains("营业 → 停业", page.Text);
        Assert.Equal("店主外出", Assert.Single(await TrailAsync(id, "ENTERPRISE.STATUS"), entry => entry.Sentence.Length > 0).Reason);

        var earlier = (await As(World.Officer).GetPageAsync(File(id) + "/status")).Form("变更").Choose("To", "Operating").Fill("On", "2026-11-19").Fill("Reason", "复业");
        Assert.Contains("早于上一次变更", (await earlier.SubmitAsync()).Text);
    }

    [Fact]
    public async Task A_licence_is_entered_tells_its_end_is_corrected_and_ended()
    {
        var id = await EnterAsync(Unregistered("许可证烟花店"));
        var client = As(World.HuishiSupervisor);
        var form = (await client.GetPageAsync(File(id) + "/licences/new")).Form("登记");
        Assert.Equal("FIREWORKS_RETAIL", form.Value("TypeCode"));
        Assert.Contains("有效期早于发证日期", (await form.Fill("Number", "会烟零〔2024〕 12").Fill("IssuedOn", "2026-12-31").Fill("ValidTo", "2026-12-10").SubmitAsync()).Text);

        var page = await form.Fill("IssuedOn", "2024-12-11").SubmitAsync();
        Assert.Contains("会烟零〔2024〕12", page.Text);
        Assert.Contains("16 天后到期，请尽快换证", page.Text);
        Assert.Contains("已经登记过", (await (await client.GetPageAsync(File(id) + "/licences/new")).Form("登记").Fill("Number", "会烟零〔2024〕12").SubmitAsync()).Text);

        var corrected = await (await page.FollowAsync("修改")).Form("保存").Fill("ValidTo", "2027-12-10").SubmitAsync();
        Assert.DoesNotContain("天后到期", corrected.Text);
        var ended = await (await corrected.FollowAsync("停用")).Form("停用").Fill("Reason", "交回").SubmitAsync();
        Assert.Contains("已停用", ended.Text);
        foreach (var act in new[] { "LICENCE_ADD", "LICENCE_EDIT", "LICENCE_END" }) Assert.Single(await TrailAsync(id, $"ENTERPRISE.{act}"));
    }

    [Fact]
    public async Task There_is_one_lead_regulator_and_the_list_finds_those_without()
    {
        var id = await EnterAsync(Unregistered("主管烟花店"));
        var client = As(World.Officer);
        Assert.Contains("主管烟花店", (await client.GetPageAsync("/enterprises?lead=none")).Text);

        var page = await client.GetPageAsync(File(id));
        var form = (await page.FollowAsync("指定主管部门")).Form("指定");
        Assert.Equal("true", form.Element.QuerySelector("input[name=IsLead][checked]")!.GetAttribute("value"));
        var bureau = await App.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县应急管理局").Select(row => row.Id).SingleAsync());
        page = await form.Fill("AgencyId", bureau.ToString()).SubmitAsync();
        Assert.Contains("县应急管理局", page.Text);
        Assert.DoesNotContain("主管烟花店", (await client.GetPageAsync("/enterprises?lead=none")).Text);

        var transport = await App.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县交通运输局").Select(row => row.Id).SingleAsync());
        var second = (await client.GetPageAsync(File(id) + "/regulators/new?lead=true")).Form("指定").Fill("AgencyId", transport.ToString());
        Assert.Contains("只能有一个", (await second.SubmitAsync()).Text);

        page = await (await page.FollowAsync("结束")).Form("结束").SubmitAsync();
        Assert.Contains("监管已结束", page.Text);
        Assert.Single(await TrailAsync(id, "ENTERPRISE.REGULATOR_ASSIGN"));
        Assert.Single(await TrailAsync(id, "ENTERPRISE.REGULATOR_END"));
    }

    [Fact]
    public async Task Two_leads_that_came_by_another_way_are_found()
    {
        var id = await EnterAsync(Unregistered("双主管烟花店"));
        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new("TEST.LEADS", "测试");
            var file = await db.Enterprises.SingleAsync(row => row.Id == id);
            foreach (var agency in await db.Agencies.Where(row => row.DivisionCode == Division.County).OrderBy(row => row.Name).Take(2).ToListAsync())
                db.Add(new EnterpriseRegulator(file, agency, true, new DateOnly(2026, 1, 1), null));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("双主管烟花店", (await As(World.Officer).GetPageAsync("/enterprises?lead=several")).Text);
        Assert.Contains("主管部门有 2 个", (await As(World.Officer).GetPageAsync(File(id))).Text);
    }

    [Fact]
    public async Task The_parts_of_a_file_follow_it_into_another_township()
    {
        var id = await EnterAsync(Unregistered("搬家烟花店"));
        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new("TEST.LICENCE", "测试");
            db.Add(new EnterpriseLicence(await db.Enterprises.SingleAsync(row => row.Id == id), new() { TypeCode = "OTHER", Number = "搬1" }));
            return await db.SaveChangesAsync();
        });
        await (await As(World.Officer).GetPageAsync(File(id) + "/code")).Form("签发二维码").SubmitAsync();
        await (await As(World.Officer).GetPageAsync(File(id) + "/edit")).Form("保存").Fill("TownshipCode", World.Guochengyi).SubmitAsync();
        Assert.Equal(404, (await As(World.HuishiSupervisor).GetPageAsync(File(id))).Status);
        Assert.Contains("搬1", (await As(World.GuochengyiSupervisor).GetPageAsync(File(id))).Text);
        Assert.NotNull((await As(World.GuochengyiSupervisor).GetPageAsync(File(id) + "/code")).Document.QuerySelector("img.qr"));
    }
}
