namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>How an operating status is marked in lists and titles.</summary>
public static class OperatingStatusTag
{
    /// <summary>The kind of state tag: at work, waiting, or no longer there.</summary>
    public static string Kind(this OperatingStatus status) => status switch
    {
        OperatingStatus.Operating => "Run",
        OperatingStatus.Suspended or OperatingStatus.UnderConstruction => "Wait",
        _ => "None",
    };
}
