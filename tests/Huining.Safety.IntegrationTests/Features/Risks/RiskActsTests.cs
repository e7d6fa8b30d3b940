using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Risks;

/// <summary>The register against the database: levels in force, colours, lowering, visibility.</summary>
public sealed class RiskActsTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;
    RiskDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        _desk = new RiskDesk(_app);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_enterprise_takes_the_colour_of_its_highest_risk_in_force_and_the_public_card_too()
    {
        var general = await _desk.SubmittedAsync(RiskLevel.General, "颜色一", World.QuarryOwner, World.Quarry);
        var major = await _desk.SubmittedAsync(RiskLevel.Major, "颜色二", World.QuarryOwner, World.Quarry);
        RiskDesk.Done(await _desk.ActAsync(World.QuarryOwner, general.Id, "APPROVE"));
        Assert.Equal(RiskLevel.General, await _desk.ColourAsync(World.Quarry));

        Assert.Contains("由乡镇监管员", Assert.IsType<Outcome<RiskItem>.Refused>(await _desk.ActAsync(World.QuarryOwner, major.Id, "APPROVE")).Why);
        RiskDesk.Done(await _desk.ActAsync(World.GuochengyiSupervisor, major.Id, "APPROVE"));
        Assert.Equal(RiskLevel.Major, await _desk.ColourAsync(World.Quarry));
        Assert.Equal(RiskLevel.Major, await _app.InDatabaseAsync(null, db => db.Set<EnterpriseCard>().Where(row => row.EnterpriseId == World.Quarry).Select(row => row.RiskLevel).SingleAsync()));

        RiskDesk.Done(await _desk.ActAsync(World.GuochengyiSupervisor, major.Id, "RETIRE", ("reason", "柜台已拆除不再使用")));
        Assert.Equal(RiskLevel.General, await _desk.ColourAsync(World.Quarry));
        RiskDesk.Done(await _desk.ActAsync(World.QuarryOwner, general.Id, "RETIRE", ("reason", "柜台已拆除不再使用")));
        Assert.Null(await _desk.ColourAsync(World.Quarry));
    }

    [Fact]
    public async Task A_level_lowered_without_reason_is_refused_and_with_one_waits_for_government()
    {
        var risk = await _desk.SubmittedAsync(RiskLevel.General, "降级");
        RiskDesk.Done(await _desk.ActAsync(World.ShopOwner, risk.Id, "APPROVE"));
        RiskDesk.Done(await _desk.ActAsync(World.ShopOwner, risk.Id, "REVISE", ("reviewGround", "MEASURES"), ("reason", "加装了防护隔板")));
        var lower = RiskSamples.Facts(RiskLevel.Low) with { PointName = "降级", HazardDescription = risk.HazardDescription };

        var refused = Assert.IsType<Outcome<RiskItem>.Invalid>(await _desk.EditAsync(World.ShopOwner, risk.Id, lower));
        Assert.Equal("现行是“一般风险”，改后是“低风险”，比原来低。请写明降级的理由，至少 5 个字；降级由乡镇监管员或县应急管理局审定。", refused.Errors["loweringReason"]);

        RiskDesk.Done(await _desk.EditAsync(World.ShopOwner, risk.Id, lower with { LoweringReason = "加装隔板后可能性下降。" }));
        RiskDesk.Done(await _desk.ActAsync(World.ShopOwner, risk.Id, "SUBMIT"));
        Assert.Equal(RiskLevel.General, (await _desk.LoadAsync(risk.Id)).LevelInForce);
        Assert.Contains("企业不能自己降", Assert.IsType<Outcome<RiskItem>.Refused>(await _desk.ActAsync(World.ShopOwner, risk.Id, "APPROVE")).Why);
        RiskDesk.Done(await _desk.ActAsync(World.HuishiSupervisor, risk.Id, "APPROVE"));
        var change = await _app.InDatabaseAsync(null, db => db.Set<RiskLevelChange>().AsNoTracking().Where(row => row.RiskItemId == risk.Id && row.FromLevel != null).SingleAsync());
        Assert.Equal((RiskLevel.General, RiskLevel.Low, "加装隔板后可能性下降。"), (change.FromLevel, change.ToLevel, change.Reason));
    }

    [Fact]
    public async Task Free_scores_half_coordinates_and_a_lower_override_are_refused()
    {
        var wrong = RiskSamples.Facts(RiskLevel.General) with { Likelihood = 5, Longitude = 105.1m };
        var errors = Assert.IsType<Outcome<RiskItem>.Invalid>(await _desk.CreateAsync(World.ShopOwner, World.FireworksShop, wrong)).Errors;
        Assert.Equal("L 只能取 10、6、3、1、0.5、0.2、0.1，请按评分表选一项。", errors["likelihood"]);
        Assert.Equal("经度和纬度要一起填，或者都不填。", errors["longitude"]);
        var lowered = RiskSamples.Facts(RiskLevel.RelativelyHigh) with { LevelOverride = RiskLevel.Low, OverrideReason = "店小" };
        Assert.Contains("只能往高提", Assert.IsType<Outcome<RiskItem>.Invalid>(await _desk.CreateAsync(World.ShopOwner, World.FireworksShop, lowered)).Errors["levelOverride"]);
    }

    [Fact]
    public async Task Risks_of_others_do_not_exist()
    {
        var risk = await _desk.SubmittedAsync(RiskLevel.General, "可见");
        Assert.IsType<Outcome<RiskItem>.NotFound>(await _desk.ActAsync(World.StationOwner, risk.Id, "APPROVE"));
        Assert.IsType<Outcome<RiskItem>.NotFound>(await _desk.ActAsync(World.GuochengyiSupervisor, risk.Id, "APPROVE"));
        Assert.Equal(404, (await _app.ClientFor(World.GuochengyiSupervisor).GetPageAsync($"/risks/{risk.Id}")).Status);
        Assert.Equal(404, (await _app.ClientFor(World.ShopOwner).GetPageAsync($"/risks/lists/basic-info?enterprise={World.Quarry}")).Status);
        Assert.Equal(200, (await _app.ClientFor(World.HuishiSupervisor).GetPageAsync($"/risks/{risk.Id}")).Status);
        var stranger = Assert.IsType<Outcome<RiskItem>.Invalid>(await _desk.CreateAsync(World.ShopOwner, World.Quarry, RiskSamples.Facts(RiskLevel.Low)));
        Assert.Equal("没有找到这家企业，请重新选择。", stranger.Errors["enterpriseId"]);
    }
}
