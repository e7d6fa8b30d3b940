using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

public sealed class MergeTests(AppFixture fixture) : EnterpriseTests(fixture)
{
    [Fact]
    public async Task A_merge_fills_the_survivor_hides_the_other_and_is_undone_exactly()
    {
        var survivor = await EnterAsync(World.Shop("宏运烟花店", "", World.Huishi) with { Uscc = null, Unregistered = true });
        var other = await EnterAsync(World.Shop("宏运烟花爆竹店", UnifiedSocialCreditCode.Synthesise("620422", 4321), World.Huishi) with { GridKeeper = "郑十一", SiteAddress = "他处2号" });
        await App.InDatabaseAsync(null, async db =>
        {
            db.Act = new Act("TEST.LICENCE", "测试");
            db.Add(new EnterpriseLicence(await db.Enterprises.SingleAsync(row => row.Id == other), new() { TypeCode = "FIREWORKS_RETAIL", Number = "宏1" }));
            return await db.SaveChangesAsync();
        });
        var (before, otherBefore) = ((await ReadAsync(survivor)).Facts(), (await ReadAsync(other)).Facts());
        var client = As(World.Officer);

        var choice = await client.GetPageAsync(File(survivor) + "/merge?q=宏运烟花爆竹");
        var compare = await choice.FollowAsync("对照");
        Assert.Contains("请写明怎么知道是同一家", Assert.Single((await compare.Form("合并").SubmitAsync()).Texts(".error-summary li")));
        var page = await compare.Form("合并").Fill("Reason", "现场核实是同一家店").SubmitAsync();
        Assert.Equal("宏运烟花店", Assert.Single(page.Texts("h1")));
        Assert.Contains("宏1", page.Text);

        var merged = await ReadAsync(survivor);
        Assert.True(merged is { GridKeeper: "郑十一", Unregistered: false, SiteAddress: "长征路1号" });
        Assert.Equal(otherBefore.Uscc, merged.Uscc);
        Assert.DoesNotContain("宏运烟花爆竹店", (await client.GetPageAsync("/enterprises?q=宏运")).Text);
        var moved = await client.GetPageAsync(File(other));
        Assert.EndsWith(File(survivor), moved.Response.Headers.Location!.ToString());
        Assert.Equal(404, (await client.GetPageAsync(File(other) + "/edit")).Status);

        var undone = await (await (await client.GetPageAsync(File(survivor))).FollowAsync("撤销合并")).Form("撤销合并").SubmitAsync();
        Assert.Contains("已撤销合并", undone.Text);
        Assert.Equal(before, (await ReadAsync(survivor)).Facts());
        Assert.Equal(otherBefore, (await ReadAsync(other)).Facts());
        Assert.Contains("宏1", (await client.GetPageAsync(File(other))).Text);
        Assert.Single(await TrailAsync(survivor, "ENTERPRISE.MERGE"), entry => entry.Sentence.Length > 0);
        Assert.Single(await TrailAsync(survivor, "ENTERPRISE.MERGE_UNDO"), entry => entry.Sentence.Length > 0);
        Assert.True((await App.InScopeAsync(null, services => services.GetRequiredService<AuditVerifier>().VerifyAsync(TestContext.Current.CancellationToken))).Clean);
    }

    [Fact]
    public async Task A_file_that_took_in_another_is_not_taken_in_itself()
    {
        var names = new[] { "并一店", "并二店", "并三店" };
        var ids = new List<Guid>();
        foreach (var name in names) ids.Add(await EnterAsync(World.Shop(name, "", World.Huishi) with { Uscc = null, Unregistered = true }));
        var client = As(World.Officer);
        await (await client.GetPageAsync($"{File(ids[0])}/merge?with={ids[1]}")).Form("合并").Fill("Reason", "同一家").SubmitAsync();
        var refused = await (await client.GetPageAsync($"{File(ids[2])}/merge?with={ids[0]}")).Form("合并").Fill("Reason", "同一家").SubmitAsync();
        Assert.Contains("自己已并入过别的档案", refused.Text);
        Assert.Null((await ReadAsync(ids[0])).MergedIntoId);
    }

    [Fact]
    public async Task Only_the_county_merges()
    {
        Assert.Equal(403, (await As(World.HuishiSupervisor).GetPageAsync(File(World.FireworksShop) + "/merge")).Status);
        Assert.Equal(404, (await As(World.Officer).GetPageAsync($"{File(World.FireworksShop)}/merge?with={World.FireworksShop}")).Status);
    }
}
