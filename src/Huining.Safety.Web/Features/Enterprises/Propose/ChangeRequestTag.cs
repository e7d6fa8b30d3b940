namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>How the state of a request is marked.</summary>
public static class ChangeRequestTag
{
    /// <summary>The kind of state tag.</summary>
    public static string Tag(this ChangeRequestState state) => state switch
    {
        ChangeRequestState.Pending => "Wait",
        ChangeRequestState.Approved => "Done",
        ChangeRequestState.Refused => "Back",
        _ => "None",
    };
}
