using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Machine HAZARD of <c>state_transitions.csv</c>: who may do what with a hazard, and when. The moves stand by
/// stretches of the way: grading, supervision, rectifying, closing.</summary>
public static partial class HazardLifecycle
{
    /// <summary>The table.</summary>
    public static readonly Lifecycle<Hazard, HazardState> Table = new("HAZARD", hazard => hazard.State,
        [
            new("REPORT", null, HazardState.Reported,
                [EnterpriseSafety, EnterprisePrincipal, TownshipSupervisor, CountyOfficer, ReportHandler], "报告隐患", "报告了隐患"),
            .. Grading(), .. Supervision(), .. Rectifying(), .. Closing(),
        ]);

    const string OwnersActForSafety =
        "会宁县 202 家高危企业中 148 家是一人经营的零售店，主要负责人就是安全管理人员，且对本单位安全生产全面负责（安全生产法第5、21条）";

    static Move<Hazard, HazardState> Move(string act, HazardState from, HazardState to, string[] by, string label, string sentence) =>
        new(act, from, to, by, label, sentence);

    static bool IsMajor(Hazard hazard) => hazard.Level == HazardLevel.Major;

    static bool IsGeneral(Hazard hazard) => hazard.Level != HazardLevel.Major;

    /// <summary>What government found, the enterprise neither grades nor closes.</summary>
    static bool OwnOrGovernment(Hazard hazard, Visitor by) => hazard.IsSelfReport || !OfEnterprise.Any(by.Is);
}
