using Huining.Safety.IntegrationTests.Api;
using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Risks;

/// <summary>A risk's way by program: registered, refused, completed, approved.</summary>
public sealed class RisksApiTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Root = "/api/v1/risks";
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_enterprise_registers_and_the_township_approves()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        var facts = new
        {
            pointName = "存货间",
            pointKind = "PLACE",
            location = "后屋",
            peopleExposed = 2,
            hazardDescription = "存放量超过许可证限量。",
            accidentCode = "A20",
            consequence = "爆炸伤亡",
            method = "LEC",
            likelihood = 1,
            exposure = 6,
            severity = 40,
            managementMeasures = "按限量进货",
            tier = "WORKSHOP",
            workshopPerson = "张三",
            teamPerson = "张三",
        };
        var made = await owner.PostAsync(Root, new { facts });
        Assert.True(made.Status == 201, made.Text);
        var risk = made.Json["risk"]!;
        Assert.Equal(("DRAFT", "RELATIVELY_HIGH", World.FireworksShop.ToString()), ((string)risk["state"]!, (string)risk["level"]!, (string)risk["enterpriseId"]!));
        Assert.Equal("L 1 × E 6 × C 40 = 240，160 ≤ D ≤ 320，属较大风险", (string)made.Json["arithmetic"]!);

        var early = await owner.PostAsync($"{Root}/{risk["id"]}/acts/SUBMIT", new { });
        Assert.Equal(409, early.Status);
        Assert.Contains("岗位级的责任人", early.Text);
        var free = await owner.PostAsync(Root, new { facts = new { pointName = "甲", pointKind = "PLACE", location = "乙", peopleExposed = 1, hazardDescription = "自由分数不行", method = "LEC", likelihood = 2, exposure = 6, severity = 40 } });
        Assert.Equal(400, free.Status);
        Assert.Contains("facts.likelihood", free.Text);

        using var elsewhere = await TokenHolder.AsAsync(_app, World.GuochengyiSupervisor);
        Assert.Equal(404, (await elsewhere.GetAsync($"{Root}/{risk["id"]}")).Status);
        Assert.Contains((string)risk["id"]!, (await owner.GetAsync($"{Root}?view=DRAFTS")).Text);
    }
}
