using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

public sealed class EditTests(AppFixture fixture) : EnterpriseTests(fixture)
{
    static PageForm Filled(Page page, string name, string code) => page.Form("建档")
        .Fill("Name", name).Fill("Uscc", code).Fill("SectorCode", "FIREWORKS").Fill("KindCode", "FIREWORKS_RETAIL")
        .Fill("PrincipalName", "赵六").Fill("PrincipalPhone", "139 0000 0006").Fill("SafetyManagerName", "孙七").Fill("EmployeesCount", "3")
        .Fill("SpecialOperatorsCount", "0").Fill("TownshipCode", World.Huishi).Fill("SiteAddress", "东关街9号");

    [Fact]
    public async Task An_officer_enters_a_file_and_history_tells_it()
    {
        var page = await Filled(await As(World.Officer).GetPageAsync("/enterprises/new"), "东关烟花爆竹零售店", " 91620422ma7tt00479 ").SubmitAsync();
        Assert.Equal("东关烟花爆竹零售店", Assert.Single(page.Texts("h1")));
        Assert.Contains("已建档", page.Text);
        Assert.Contains("91620422MA7TT00479", page.Text);
        Assert.Contains("139****0006", page.Text);
        Assert.DoesNotContain("13900000006", page.Html);

        var file = await FindByNameAsync("东关烟花爆竹零售店");
        Assert.True(file is { HighRisk: true, TownshipCode: World.Huishi });
        Assert.Equal("建立了企业档案", Assert.Single(await TrailAsync(file.Id, "ENTERPRISE.REGISTER")).Sentence);
    }

    [Fact]
    public async Task A_wrong_code_is_told_in_Chinese_and_what_was_typed_is_kept()
    {
        var page = await Filled(await As(World.Officer).GetPageAsync("/enterprises/new"), "错码烟花店", "91620422MA7TT0047A").Fill("Remark", "临街").SubmitAsync();
        Assert.Contains("校验位不符", Assert.Single(page.Texts(".error-summary li")));
        Assert.StartsWith("错误：", page.Document.Title);
        Assert.Equal("错码烟花店", page.Form("建档").Value("Name"));
        Assert.Equal("临街", page.Form("建档").Value("Remark")!.Trim());
        Assert.Null(await FindByNameAsync("错码烟花店"));
    }

    [Fact]
    public async Task A_code_that_is_taken_names_the_file_that_has_it()
    {
        var page = await Filled(await As(World.Officer).GetPageAsync("/enterprises/new"), "另一家商店", "91620422MA7TT0012N").SubmitAsync();
        Assert.Contains("福源烟花爆竹零售店", Assert.Single(page.Texts(".error-summary li")));
        Assert.Null(await FindByNameAsync("另一家商店"));
    }

    [Fact]
    public async Task A_code_taken_out_of_sight_is_refused_without_naming_its_owner()
    {
        var page = await Filled(await As(World.HuishiSupervisor).GetPageAsync("/enterprises/new"), "石料商店", "91620422MA7TT0039E").SubmitAsync();
        Assert.Contains("管辖范围以外", page.Text);
        Assert.DoesNotContain("中川石料场", page.Html);
        Assert.Null(await FindByNameAsync("石料商店"));
    }

    [Fact]
    public async Task A_township_enters_only_its_own()
    {
        var page = await As(World.HuishiSupervisor).GetPageAsync("/enterprises/new");
        var form = Filled(page, "外乡店", "91620422MA7TT00559");
        Assert.Throws<InvalidOperationException>(() => form.Fill("TownshipCode", World.Guochengyi));

        var option = form.Element.QuerySelector("select[name=TownshipCode] option[selected]")!;
        option.SetAttribute("value", World.Guochengyi);
        var refused = await form.SubmitAsync();
        Assert.Contains("只能登记本乡镇", refused.Text);
        Assert.Null(await FindByNameAsync("外乡店"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/status")]
    [InlineData("/licences/new")]
    [InlineData("/regulators/new")]
    public async Task A_township_finds_no_file_of_another(string act)
    {
        Assert.Equal(404, (await As(World.HuishiSupervisor).GetPageAsync(File(World.Quarry) + act)).Status);
        Assert.Equal(200, (await As(World.GuochengyiSupervisor).GetPageAsync(File(World.Quarry) + act)).Status);
    }

    [Fact]
    public async Task A_very_like_file_asks_first_and_is_entered_when_confirmed()
    {
        await EnterAsync(World.Shop("北关永兴烟花爆竹零售店", "91620422MA7TT0063W", World.Huishi) with { Uscc = null, Unregistered = true, SiteAddress = "北关街3号" });
        var form = Filled(await As(World.Officer).GetPageAsync("/enterprises/new"), "北关永兴烟花爆竹零售店", "").Choose("Unregistered", "true").Fill("SiteAddress", "北关街3号");
        var asked = await form.SubmitAsync();
        Assert.Contains("名称相同、地址相同", asked.Text);
        Assert.Contains("确认不是同一家", Assert.Single(asked.Texts(".error-summary li")));

        var done = await asked.Form("建档").Choose("notDuplicate", "true").SubmitAsync();
        Assert.Contains("已建档", done.Text);
        Assert.StartsWith("未登记-", done.Texts("p.meta .no")[0]);
    }

    [Fact]
    public async Task Likely_duplicates_are_told_while_typing()
    {
        var page = await As(World.Officer).GetPageAsync("/enterprises/duplicates?name=福源烟花爆竹零售店&phone=13800000001");
        Assert.Contains("福源烟花爆竹零售店", page.Text);
        Assert.Contains("名称相同、负责人电话相同", page.Text);
        Assert.Equal("", (await As(World.Officer).GetPageAsync("/enterprises/duplicates?name=永昌面粉厂")).Text);
        Assert.Equal("", (await As(World.GuochengyiSupervisor).GetPageAsync("/enterprises/duplicates?name=福源烟花爆竹零售店")).Text);
    }

    [Fact]
    public async Task An_edit_tells_the_changed_fields_and_leaves_masked_numbers_alone()
    {
        var form = (await As(World.HuishiSupervisor).GetPageAsync(File(World.PetrolStation) + "/edit")).Form("保存");
        Assert.Equal("138****0001", form.Value("PrincipalPhone"));
        var page = await form.Fill("GridKeeper", "钱八").Fill("EmployeesCount", "12").SubmitAsync();
        Assert.Contains("已保存", page.Text);
        var file = await ReadAsync(World.PetrolStation);
        Assert.True(file is { GridKeeper: "钱八", EmployeesCount: 12, PrincipalPhone: "13800000001" });
        Assert.Equal("修改了企业档案：从业人员数、网格员", (await TrailAsync(World.PetrolStation, "ENTERPRISE.EDIT"))[^1].Sentence);
    }

    [Fact]
    public async Task The_slower_of_two_editors_chooses_among_three_versions()
    {
        var id = await EnterAsync(World.Shop("西关烟花爆竹零售店", "91620422MA7TT0071Q", World.Huishi) with { Uscc = null, Unregistered = true });
        var mine = (await As(World.Officer).GetPageAsync(File(id) + "/edit")).Form("保存");
        var theirs = (await As(World.SecondOfficer).GetPageAsync(File(id) + "/edit")).Form("保存");
        await theirs.Fill("GridKeeper", "周九").Fill("SiteAddress", "西关街1号").SubmitAsync();

        var conflict = await mine.Fill("GridKeeper", "吴十").Fill("EmployeesCount", "5").SubmitAsync();
        Assert.Equal(409, conflict.Status);
        Assert.Equal(3, conflict.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("两边都改了", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("网格员", StringComparison.Ordinal)));
        Assert.Equal("（空） 周九用现在的 吴十用我的", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("网格员", StringComparison.Ordinal)).Split("选定 ")[1]);
        Assert.Equal(2, (await ReadAsync(id)).EmployeesCount);

        var page = await conflict.Form("按选定的保存").Choose("GridKeeper", "周九").SubmitAsync();
        Assert.Contains("已保存", page.Text);
        var file = await ReadAsync(id);
        Assert.True(file is { GridKeeper: "周九", EmployeesCount: 5, SiteAddress: "西关街1号", PrincipalPhone: "13800000001" });
    }

    [Fact]
    public async Task The_slower_of_two_who_correct_a_licence_chooses_among_three_versions()
    {
        var id = await EnterAsync(World.Shop("南关烟花爆竹零售店", null!, World.Huishi) with { Uscc = null, Unregistered = true });
        await (await As(World.Officer).GetPageAsync(File(id) + "/licences/new")).Form("登记").Fill("Number", "甘会烟零〔2026〕0900").Fill("ValidTo", "2027-03-31").SubmitAsync();
        var licence = await App.InDatabaseAsync(null, db => db.Set<EnterpriseLicence>().Where(row => row.EnterpriseId == id).Select(row => row.Id).SingleAsync());
        var mine = (await As(World.Officer).GetPageAsync($"{File(id)}/licences/{licence}/edit")).Form("保存");
        var theirs = (await As(World.SecondOfficer).GetPageAsync($"{File(id)}/licences/{licence}/edit")).Form("保存");
        await theirs.Fill("ValidTo", "2027-04-30").SubmitAsync();

        var conflict = await mine.Fill("ValidTo", "2027-05-31").Fill("Scope", "个人燃放类").SubmitAsync();
        Assert.Equal(409, conflict.Status);
        Assert.EndsWith("2027-03-31 2027-04-30用现在的 2027-05-31用我的", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("有效期至", StringComparison.Ordinal)));

        Assert.Contains("已更正", (await conflict.Form("按选定的保存").Choose("ValidTo", "2027-04-30").SubmitAsync()).Text);
        var row = await App.InDatabaseAsync(null, db => db.Set<EnterpriseLicence>().SingleAsync(row => row.Id == licence));
        Assert.Equal((new DateOnly(2027, 4, 30), "个人燃放类"), (row.ValidTo!.Value, row.Scope));
    }

    [Fact]
    public async Task Roles_that_only_read_may_not_edit()
    {
        Assert.Equal(403, (await As(World.Statistician).GetPageAsync("/enterprises/new")).Status);
        Assert.Equal(403, (await As(World.ShopOwner).GetPageAsync(File(World.FireworksShop) + "/edit")).Status);
    }
}
