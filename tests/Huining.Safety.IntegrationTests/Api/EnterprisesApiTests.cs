using System.Text.Json.Nodes;
using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>The registry for programs: the scope and rules of its pages.</summary>
public sealed class EnterprisesApiTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Root = "/api/v1/enterprises";
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static JsonObject Facts(string name, string? uscc, string township = World.Huishi) => new()
    {
        ["name"] = name,
        ["uscc"] = uscc,
        ["unregistered"] = uscc is null,
        ["kindCode"] = "FIREWORKS_RETAIL",
        ["sectorCode"] = "FIREWORKS",
        ["legalRepresentative"] = "王五",
        ["principalName"] = "王五",
        ["principalPhone"] = "13700000009",
        ["safetyManagerName"] = "孙六",
        ["safetyManagerPhone"] = "13700000010",
        ["siteAddress"] = $"{name}门口",
        ["townshipCode"] = township,
        ["employeesCount"] = 3,
        ["status"] = "OPERATING",
    };

    [Fact]
    public async Task The_list_holds_what_the_caller_may_see_and_obeys_conditions()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        using var township = await TokenHolder.AsAsync(_app, World.GuochengyiSupervisor);
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        Assert.Equal(3, (int)(await officer.GetAsync($"{Root}?q=1号")).Json["total"]!);
        Assert.Equal([World.Quarry.ToString()], Ids(await township.GetAsync($"{Root}?q=1号")));
        Assert.Equal([World.FireworksShop.ToString()], Ids(await owner.GetAsync(Root)));
        Assert.Equal([World.PetrolStation.ToString()], Ids(await officer.GetAsync($"{Root}?kind=PETROL_STATION&status=OPERATING&township={World.Huishi}")));
        Assert.Empty(Ids(await officer.GetAsync($"{Root}?status=MOVED_OUT")));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_cursor_and_meet_every_row_once()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var seen = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = await officer.GetAsync($"{Root}?size=1&q=1号&cursor={cursor}");
            seen.AddRange(Ids(page));
            if (page.Json["next"]?.ToString() is not { } next) break;
            cursor = next;
        }
        Assert.Equal(3, seen.Distinct().Count());
        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public async Task Codes_that_do_not_exist_are_told_with_those_that_do()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var answer = await officer.GetAsync($"{Root}?status=OPEN&size=5000&licence=soon");
        Assert.Equal(400, answer.Status);
        Assert.True(answer.IsProblem, answer.Text);
        Assert.Contains("OPERATING（营业）", answer.ErrorOf("status"), StringComparison.Ordinal);
        Assert.Equal("size 应为 1 至 200。", answer.ErrorOf("size"));
        Assert.Equal("licence 可选 expired、30、90。", answer.ErrorOf("licence"));
    }

    [Fact]
    public async Task Telephone_numbers_are_masked_for_officers_and_whole_for_the_owner()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        Assert.Equal("138****0001", (string?)(await officer.GetAsync($"{Root}/{World.FireworksShop}")).Json["facts"]!["principalPhone"]);
        Assert.Equal("13800000001", (string?)(await owner.GetAsync($"{Root}/{World.FireworksShop}")).Json["facts"]!["principalPhone"]);
    }

    [Fact]
    public async Task A_new_file_passes_the_rules_of_the_form()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var wrong = await officer.PostAsync(Root, new { facts = Facts("新店一", "91620422MA7TT00120"), notDuplicate = true });
        Assert.Equal(400, wrong.Status);
        Assert.True(wrong.IsProblem, wrong.Text);
        Assert.NotEqual("", wrong.ErrorOf("facts.uscc"));

        var made = await officer.PostAsync(Root, new { facts = Facts("新店一", null), notDuplicate = true });
        Assert.True(made.Status == 201, made.Text);
        var there = made.Http.Headers.Location!.OriginalString;
        var read = await officer.GetAsync(there);
        Assert.Equal("新店一", (string?)read.Json["facts"]!["name"]);
        Assert.Equal("FIREWORKS_RETAIL", (string?)read.Json["facts"]!["kindCode"]);
        Assert.Equal("OPERATING", (string?)read.Json["facts"]!["status"]);
        Assert.True((bool)read.Json["facts"]!["highRisk"]!, "a kind that is high-risk by law is marked so, as by the form");
        var told = await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(row => row.RecordId == Guid.Parse((string)read.Json["id"]!)).SingleAsync());
        Assert.Equal("ENTERPRISE.REGISTER", told.Act);
    }

    [Fact]
    public async Task A_supervisor_enters_only_into_the_own_township()
    {
        using var township = await TokenHolder.AsAsync(_app, World.HuishiSupervisor);
        var answer = await township.PostAsync(Root, new { facts = Facts("越界店", null, World.Guochengyi), notDuplicate = true });
        Assert.Equal(400, answer.Status);
        Assert.Contains("本乡镇", answer.ErrorOf("facts.townshipCode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_duplicate_asks_first()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var twin = Facts("中川石料场", null, World.Guochengyi);
        twin["siteAddress"] = "长征路1号";
        twin["principalPhone"] = "13800000001";
        twin["principalName"] = "张三";
        twin["kindCode"] = "NON_COAL_OPEN_PIT";
        twin["sectorCode"] = "NON_COAL_MINE";
        var answer = await officer.PostAsync(Root, new { facts = twin });
        Assert.Equal(400, answer.Status);
        Assert.Contains(World.Quarry.ToString(), answer.ErrorOf("notDuplicate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_needs_the_version_and_never_overwrites_anothers()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var address = $"{Root}/{World.PetrolStation}";
        var before = await officer.GetAsync(address);
        var facts = before.Json["facts"]!.DeepClone();
        facts["remark"] = "从接口改的";

        Assert.NotEqual("", (await officer.SendAsync(HttpMethod.Put, address, new { facts })).ErrorOf("version"));

        var changed = await officer.SendAsync(HttpMethod.Put, address, new { facts }, ifMatch: before.Http.Headers.ETag!.Tag);
        Assert.True(changed.Status == 200, changed.Text);
        Assert.Equal((int)before.Json["version"]! + 1, (int)changed.Json["enterprise"]!["version"]!);
        Assert.Equal("13800000001", await _app.InDatabaseAsync(null, db => db.Enterprises.Where(row => row.Id == World.PetrolStation).Select(row => row.PrincipalPhone).SingleAsync()));

        facts["remark"] = "后来的人";
        var lost = await officer.SendAsync(HttpMethod.Put, address, new { facts, version = (int)before.Json["version"]! });
        Assert.Equal(409, lost.Status);
        Assert.True(lost.IsProblem, lost.Text);
        Assert.Equal("从接口改的", (string?)(await officer.GetAsync(address)).Json["facts"]!["remark"]);
    }

    [Fact]
    public async Task Two_changes_of_one_version_at_once_become_one_change_and_one_refusal()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var address = $"{Root}/{World.Quarry}";
        var before = await officer.GetAsync(address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
        {
            var facts = before.Json["facts"]!.DeepClone();
            facts["remark"] = $"第 {number} 人";
            return officer.SendAsync(HttpMethod.Put, address, new { facts, version = (int)before.Json["version"]! });
        }));
        Assert.Equal(1, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.True(answer.Status == 409 && answer.IsProblem, answer.Text));
    }

    [Fact]
    public async Task Unknown_fields_of_a_record_cannot_be_pushed_in()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var facts = Facts("夹带店", null);
        facts["isDemo"] = true;
        facts["missingFacts"] = 0;
        facts["mergedIntoId"] = World.Quarry;
        facts["searchText"] = "夹带";
        var made = await officer.PostAsync(Root, new { facts, notDuplicate = true, version = 99, id = World.Quarry });
        Assert.True(made.Status == 201, made.Text);
        var id = Guid.Parse((string)made.Json["enterprise"]!["id"]!);
        var row = await _app.InDatabaseAsync(null, db => db.Enterprises.SingleAsync(row => row.Id == id));
        Assert.Equal((false, null, 1), (row.IsDemo, row.MergedIntoId, row.Version));
        Assert.NotEqual(0, row.MissingFacts);
        Assert.DoesNotContain("夹带夹带", row.SearchText, StringComparison.Ordinal);
    }

    static List<string> Ids(Answer page) => [.. page.Json["items"]!.AsArray().Select(row => row!["id"]!.ToString())];
}
