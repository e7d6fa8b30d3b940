using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Features.Risks.RiskNeeds;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>Who may do what with a risk, and when. <c>state_transitions.csv</c> has no machine for risks; states are those of
/// ledgers.md §2, and who approves is the county's choice, told in the area's README.</summary>
public static class RiskLifecycle
{
    /// <summary>The table.</summary>
    public static readonly Lifecycle<RiskItem, RiskState> Table = new("RISK", risk => risk.State,
        new("CREATE", null, RiskState.Draft, [EnterprisePrincipal, EnterpriseSafety, CountyOfficer], "登记风险", "登记了风险"),
        Edit(RiskState.Draft),
        Submit(RiskState.Draft) with { NextStep = "核对内容，补齐管控措施和责任人，提交审定。" },
        Move("DISCARD", RiskState.Draft, RiskState.Retired, [EnterprisePrincipal, EnterpriseSafety, CountyOfficer], "作废草稿", "作废了草稿") with { Needs = [RetireReason] },
        Move("APPROVE", RiskState.Submitted, RiskState.Approved, [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "审定", "审定了风险级别和管控措施") with
        {
            Needs = [Opinion],
            Guard = (risk, attempt) => OwnersLimit(risk, attempt.By, "审定"),
            Primary = true,
            NextStep = "核对级别、措施和责任人，审定后生效。",
            Basis = "安全生产法第41条",
        },
        Move("RETURN", RiskState.Submitted, RiskState.Draft, [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "退回修改", "退回修改") with
        {
            Needs = [ReturnOpinion],
            Applies = risk => risk.LevelInForce is null,
        },
        Move("RETURN_REVISION", RiskState.Submitted, RiskState.Revised, [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "退回重新评估", "退回重新评估") with
        {
            Needs = [ReturnOpinion],
            Applies = risk => risk.LevelInForce is not null,
        },
        Move("REAFFIRM", RiskState.Approved, RiskState.Approved, [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "复评无变化", "复评，级别和措施没有变化") with
        {
            Needs = [ReviewFinding],
            Guard = (risk, attempt) => OwnersLimit(risk, attempt.By, "复评"),
            Primary = true,
            NextStep = "到期前复评一次；没有变化的记下复评情况，有变化的重新评估。",
        },
        Move("REVISE", RiskState.Approved, RiskState.Revised, [EnterprisePrincipal, EnterpriseSafety, TownshipSupervisor, CountyOfficer], "重新评估", "要求重新评估") with { Needs = [Ground, ReviewReason] },
        Move("RETIRE", RiskState.Approved, RiskState.Retired, [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "风险已消除，退出", "风险已消除，退出管控") with
        {
            Needs = [RetireReason],
            Guard = (risk, attempt) => OwnersLimit(risk, attempt.By, "退出"),
        },
        Edit(RiskState.Revised),
        Submit(RiskState.Revised) with { NextStep = "按新的情况改好内容，再提交审定；审定前原来的级别仍然有效。" });

    static Move<RiskItem, RiskState> Move(string act, RiskState from, RiskState to, string[] by, string label, string sentence) =>
        new(act, from, to, by, label, sentence);

    static Move<RiskItem, RiskState> Edit(RiskState state) =>
        Move("EDIT", state, state, [EnterprisePrincipal, EnterpriseSafety, CountyOfficer], "修改", "修改了风险内容");

    static Move<RiskItem, RiskState> Submit(RiskState state) =>
        Move("SUBMIT", state, RiskState.Submitted, [EnterprisePrincipal, EnterpriseSafety, CountyOfficer], "提交审定", "提交审定") with
        {
            Needs = [Note],
            Guard = (risk, _) => RiskControl.Missing(risk) is [var first, ..] ? first : null,
            Primary = true,
        };

    /// <summary>What an enterprise decides for itself: general and low risks that are not being lowered.</summary>
    static string? OwnersLimit(RiskItem risk, Visitor by, string what)
    {
        if (!OfEnterprise.Any(by.Is)) return null;
        if (risk.LowersLevel) return $"降低风险级别由乡镇监管员或县应急管理局{what}，企业不能自己降。";
        return risk.Level <= RiskLevel.RelativelyHigh || risk.LevelInForce <= RiskLevel.RelativelyHigh
            ? $"重大、较大风险由乡镇监管员或县应急管理局{what}。" : null;
    }
}
