namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>The mark that goes with a state.</summary>
public static class HazardStateTag
{
    /// <summary>Under way, waiting for a decision, finished, returned, nothing yet.</summary>
    public static string Kind(this HazardState state) => state switch
    {
        HazardState.Closed => "Done",
        HazardState.Rejected => "Back",
        HazardState.Reported => "None",
        HazardState.Rectifying or HazardState.MajorPlanning or HazardState.MajorListed => "Run",
        _ => "Wait",
    };

    /// <summary>No more to do: a deadline no longer runs.</summary>
    public static bool IsFinished(this HazardState state) => state is HazardState.Closed or HazardState.Rejected;
}
