using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>Sent twice, done once (QUALITY.md R-07).</summary>
public sealed class OnceTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Root = "/api/v1/enterprises";
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static object Shop(string name) => new
    {
        notDuplicate = true,
        facts = new
        {
            name,
            unregistered = true,
            kindCode = "FIREWORKS_RETAIL",
            sectorCode = "FIREWORKS",
            legalRepresentative = "赵六",
            principalName = "赵六",
            principalPhone = "13600000001",
            safetyManagerName = "钱七",
            safetyManagerPhone = "13600000002",
            siteAddress = $"{name}门口",
            townshipCode = World.Huishi,
            employeesCount = 1,
        },
    };

    Task<int> CountAsync(string name) => _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync(row => row.Name == name));

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer_and_one_record()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var first = await officer.PostAsync(Root, Shop("同键店"), "same");
        var second = await officer.PostAsync(Root, Shop("同键店"), "same");
        Assert.Equal(201, first.Status);
        Assert.Equal((first.Status, first.Text, first.Http.Headers.Location), (second.Status, second.Text, second.Http.Headers.Location));
        Assert.Equal(1, await CountAsync("同键店"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_422()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        Assert.Equal(201, (await officer.PostAsync(Root, Shop("甲店"), "other")).Status);
        var second = await officer.PostAsync(Root, Shop("乙店"), "other");
        Assert.True(second.Status == 422 && second.IsProblem, second.Text);
        Assert.Equal(0, await CountAsync("乙店"));
    }

    [Fact]
    public async Task Many_at_once_make_one_record_and_get_one_answer()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        for (var round = 0; round < 5; round++)
        {
            var name = $"并发店{round}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => officer.PostAsync(Root, Shop(name), name)));
            Assert.Equal([201], answers.Select(answer => answer.Status).Distinct());
            Assert.Single(answers.Select(answer => answer.Text).Distinct());
            Assert.Equal(1, await CountAsync(name));
        }
    }

    [Fact]
    public async Task Anothers_same_key_is_independent()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        using var second = await TokenHolder.AsAsync(_app, World.SecondOfficer);
        Assert.Equal(201, (await officer.PostAsync(Root, Shop("一号店"), "shared")).Status);
        Assert.Equal(201, (await second.PostAsync(Root, Shop("二号店"), "shared")).Status);
        Assert.Equal((1, 1), (await CountAsync("一号店"), await CountAsync("二号店")));
    }

    [Fact]
    public async Task A_refused_write_leaves_the_key_free_for_the_mended_one()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        Assert.Equal(400, (await officer.PostAsync(Root, Shop(""), "mended")).Status);
        Assert.Equal(201, (await officer.PostAsync(Root, Shop("改好店"), "mended")).Status);
    }

    [Fact]
    public async Task A_change_sent_again_is_answered_again_and_not_taken_for_a_lost_update()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var address = $"{Root}/{World.PetrolStation}";
        var before = await officer.GetAsync(address);
        var facts = before.Json["facts"]!.DeepClone();
        facts["remark"] = "重发";
        var body = new { facts, version = (int)before.Json["version"]! };
        var first = await officer.SendAsync(HttpMethod.Put, address, body, "again");
        var second = await officer.SendAsync(HttpMethod.Put, address, body, "again");
        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
    }
}
