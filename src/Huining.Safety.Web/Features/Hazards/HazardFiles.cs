namespace Huining.Safety.Web.Features.Hazards;

/// <summary>What files are to a hazard.</summary>
public static class HazardFiles
{
    /// <summary>Owner type of a hazard's files.</summary>
    public const string Owner = nameof(Hazard);

    public const string Before = "BEFORE";
    public const string After = "AFTER";
    public const string Check = "CHECK";
    public const string Plan = "PLAN";

    /// <summary>The purpose of files sent in a field of an act.</summary>
    public static string PurposeOf(string field) => field switch
    {
        "photosAfter" => After,
        "checkPhotos" => Check,
        "planFiles" => Plan,
        _ => Before,
    };

    /// <summary>What people read: 整改前.</summary>
    public static string NameOf(string purpose) => purpose switch
    {
        After => "整改后",
        Check => "复查",
        Plan => "整改方案",
        _ => "整改前",
    };
}
