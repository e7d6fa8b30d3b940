using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Details;

/// <summary>The stations of a hazard's way, shorter for an ordinary one than for a major one.</summary>
static class HazardPath
{
    static readonly (string Text, HazardState[] States)[] General =
    [
        ("发现", []), ("确认", [HazardState.Reported]), ("整改", [HazardState.Rectifying, HazardState.ExtensionPending]), ("复查", [HazardState.RecheckPending]), ("销号", []),
    ];

    static readonly (string Text, HazardState[] States)[] Major =
    [
        ("发现", []), ("核实", [HazardState.Reported, HazardState.MajorPendingConfirm]), ("报方案", [HazardState.MajorPlanning]), ("挂牌", [HazardState.MajorListing, HazardState.MajorListed]),
        ("整改", [HazardState.Rectifying, HazardState.ExtensionPending]), ("验收", [HazardState.RecheckPending]), ("销号", [HazardState.DelistPending]),
    ];

    /// <summary>The stations, passed, present and to come.</summary>
    public static IReadOnlyList<PathStep> Of(Hazard hazard)
    {
        if (hazard.State == HazardState.Rejected) return [new("发现", PathState.Done, hazard.FoundOn), new("不予受理", PathState.Now)];
        var stations = hazard.Level == HazardLevel.Major ? Major : General;
        var now = hazard.State == HazardState.Closed ? stations.Length : Array.FindIndex(stations, station => station.States.Contains(hazard.State));
        return
        [
            .. stations.Select((station, place) => new PathStep(station.Text,
                place < now ? PathState.Done : place == now ? PathState.Now : PathState.Ahead,
                station.Text switch
                {
                    "发现" => hazard.FoundOn,
                    "挂牌" => hazard.ListedOn,
                    "销号" => hazard.ClosedOn,
                    _ => null,
                })),
        ];
    }
}
