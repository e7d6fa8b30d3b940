namespace Huining.Safety.Web.Features.Risks;

/// <summary>The mark that goes with a state.</summary>
public static class RiskStateTag
{
    /// <summary>Under way, waiting for a decision, finished, nothing yet.</summary>
    public static string Kind(this RiskState state) => state switch
    {
        RiskState.Approved => "Done",
        RiskState.Submitted => "Wait",
        RiskState.Revised => "Run",
        RiskState.Retired => "Back",
        _ => "None",
    };
}
