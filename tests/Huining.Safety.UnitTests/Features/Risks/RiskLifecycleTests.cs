using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using Xunit;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.UnitTests.Features.Risks;

/// <summary>Every state × act × role, and who decides about which level.</summary>
public sealed class RiskLifecycleTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    static readonly Enterprise Shop = Enterprise.Register(new EnterpriseFacts { Name = "福源烟花爆竹零售店", SectorCode = "FIREWORKS", TownshipCode = World.Huishi });

    static readonly string[] Writers = [EnterprisePrincipal, EnterpriseSafety, CountyOfficer];
    static readonly string[] Deciders = [EnterprisePrincipal, TownshipSupervisor, CountyOfficer];

    /// <summary>Written here anew, so that a mistake in the declaration is seen.</summary>
    static string[] Expected(RiskState state, string act, RiskLevel level, bool inForce)
    {
        var mayOwn = level is RiskLevel.General or RiskLevel.Low;
        string[] deciders = mayOwn ? Deciders : [TownshipSupervisor, CountyOfficer];
        return (state, act) switch
        {
            (RiskState.Draft or RiskState.Revised, "EDIT" or "SUBMIT") => Writers,
            (RiskState.Draft, "DISCARD") => Writers,
            (RiskState.Submitted, "APPROVE") => deciders,
            (RiskState.Submitted, "RETURN") => inForce ? [] : Deciders,
            (RiskState.Submitted, "RETURN_REVISION") => inForce ? Deciders : [],
            (RiskState.Approved, "REAFFIRM" or "RETIRE") => deciders,
            (RiskState.Approved, "REVISE") => [EnterprisePrincipal, EnterpriseSafety, TownshipSupervisor, CountyOfficer],
            _ => [],
        };
    }

    [Fact]
    public void Every_act_is_possible_in_every_state_to_exactly_those_who_may()
    {
        var acts = RiskLifecycle.Table.Moves.Where(move => move.From is not null).Select(move => move.Act).Distinct().ToList();
        var tried = 0;
        foreach (var state in Enum.GetValues<RiskState>())
            foreach (var level in Enum.GetValues<RiskLevel>())
                foreach (var before in new[] { false, true })
                {
                    var risk = RiskSamples.In(state, level, Shop, wasInForce: before);
                    foreach (var role in All)
                        foreach (var act in acts)
                        {
                            var attempt = new Attempt(HazardSamples.Somebody(role), Today);
                            var (move, why) = RiskLifecycle.Table.Find(act, risk, attempt);
                            var expected = Expected(state, act, level, risk.LevelInForce is not null).Contains(role);
                            Assert.True(expected == move is not null, $"{act} in {state} by {role}, {level}: expected {expected}, {why}");
                            if (!expected) Assert.EndsWith("。", why);
                            Assert.Equal(expected, RiskLifecycle.Table.OpenTo(risk, attempt).Any(open => open.Move.Act == act && open.NotYet is null));
                            tried++;
                        }
                }
        Assert.Equal(5 * 4 * 2 * All.Count * 9, tried);
    }

    [Fact]
    public void An_enterprise_cannot_approve_its_own_lowering()
    {
        var lowered = RiskSamples.In(RiskState.Submitted, RiskLevel.Low, Shop).With(nameof(RiskItem.LevelInForce), RiskLevel.General);
        Assert.Contains("企业不能自己降", RiskLifecycle.Table.Find("APPROVE", lowered, new Attempt(HazardSamples.Somebody(EnterprisePrincipal), Today)).Refusal);
        Assert.NotNull(RiskLifecycle.Table.Find("APPROVE", lowered, new Attempt(HazardSamples.Somebody(TownshipSupervisor), Today)).Move);
    }

    [Fact]
    public void A_level_lowered_without_a_reason_is_not_submitted()
    {
        var lowered = RiskSamples.In(RiskState.Revised, RiskLevel.Low, Shop).With(nameof(RiskItem.LevelInForce), RiskLevel.Major);
        var principal = new Attempt(HazardSamples.Somebody(EnterprisePrincipal), Today);
        Assert.Equal("现行是“重大风险”，降为“低风险”要写明降级的理由，由乡镇或县应急管理局审定。", RiskLifecycle.Table.Find("SUBMIT", lowered, principal).Refusal);
        Assert.NotNull(RiskLifecycle.Table.Find("SUBMIT", lowered.With(nameof(RiskItem.LoweringReason), "火炉已拆除，改为电暖。"), principal).Move);
    }

    [Fact]
    public void A_major_risk_needs_four_kinds_of_measure_and_the_principal()
    {
        var risk = RiskSamples.In(RiskState.Draft, RiskLevel.Major, Shop);
        Assert.Empty(RiskControl.Missing(risk));
        Assert.Contains("重大风险要有培训教育措施，请补上。", RiskControl.Missing(risk.With(nameof(RiskItem.TrainingMeasures), null)));
        Assert.Contains("“重大风险”的管控层级不能低于公司（厂）级。", RiskControl.Missing(risk.With(nameof(RiskItem.Tier), ControlTier.Team)));
    }

    [Fact]
    public void All_tiers_below_the_responsible_one_are_named_too()
    {
        var risk = RiskSamples.In(RiskState.Draft, RiskLevel.RelativelyHigh, Shop).With(nameof(RiskItem.CompanyPerson), null);
        Assert.Empty(RiskControl.Missing(risk));
        Assert.Contains("请填写岗位级的责任人，没有分层级的填同一个人。", RiskControl.Missing(risk.With(nameof(RiskItem.PostPerson), null)));
    }

    [Fact]
    public void Approval_dates_the_review_and_lists_the_change_of_level()
    {
        var risk = RiskSamples.In(RiskState.Submitted, RiskLevel.General, Shop);
        var change = risk.Approve(null, "赵某", Today);
        Assert.Equal((null, RiskLevel.General, Today), (change!.FromLevel, change.ToLevel, change.ChangedOn));
        Assert.Equal((RiskLevel.General, new DateOnly(2027, 11, 24)), (risk.LevelInForce, risk.ReviewOn));
        Assert.False(risk.IsReviewOverdue(new DateOnly(2027, 11, 24)));
        Assert.True(risk.IsReviewOverdue(new DateOnly(2027, 11, 25)));
    }

    [Fact]
    public void After_an_accident_the_review_is_due_at_once_and_the_level_stays_in_force()
    {
        var risk = RiskSamples.In(RiskState.Approved, RiskLevel.General, Shop).With(nameof(RiskItem.ReviewOn), new DateOnly(2027, 5, 1));
        risk.Revise(ReviewGround.Accident, "昨天柜台起火。", Today);
        Assert.Equal((Today, RiskLevel.General, RiskState.Revised), (risk.ReviewOn, risk.LevelInForce, risk.State));
        var change = risk.Retire("柜台已拆除。", "赵某", Today);
        Assert.True(change!.IsLowered);
        Assert.Null(risk.LevelInForce);
    }
}
