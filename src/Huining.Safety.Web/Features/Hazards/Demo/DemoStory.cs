namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>One act of an invented hazard's past.</summary>
/// <param name="Act">Code of the act.</param>
/// <param name="Day">Days after the finding.</param>
sealed record DemoStep(string Act, int Day);

/// <summary>How far an invented hazard has come.</summary>
/// <param name="FoundDaysAgo">Days from its finding to today.</param>
/// <param name="Source">Who found it.</param>
/// <param name="Steps">What was done since.</param>
sealed record DemoStory(int FoundDaysAgo, HazardSource Source, params DemoStep[] Steps)
{
    static readonly DemoStep Confirm = new("CONFIRM_GENERAL", 1);

    static readonly DemoStep[] ToListed = [new("CLASSIFY_MAJOR", 0), new("CONFIRM_MAJOR", 1), new("SUBMIT_PLAN", 4), new("LIST", 6), new("START_RECTIFY", 7)];

    /// <summary>Stories that are not at their end; together they stand in every state, some overdue.</summary>
    public static readonly IReadOnlyList<DemoStory> Open =
    [
        new(0, HazardSource.SelfCheck),
        new(1, HazardSource.TownshipDaily),
        new(3, HazardSource.SelfCheck, new DemoStep("REJECT", 1)),
        new(9, HazardSource.SelfCheck, Confirm),
        new(13, HazardSource.Planned, Confirm),
        new(26, HazardSource.Unannounced, Confirm),
        new(20, HazardSource.TownshipDaily, Confirm, new DemoStep("UPDATE_PROGRESS", 8)),
        new(8, HazardSource.SelfCheck, Confirm, new DemoStep("SUBMIT_RECTIFIED", 6)),
        new(11, HazardSource.DoubleRandom, Confirm, new DemoStep("SUBMIT_RECTIFIED", 9)),
        new(16, HazardSource.TownshipDaily, Confirm, new DemoStep("SUBMIT_RECTIFIED", 7), new DemoStep("RECHECK_FAIL", 9)),
        new(12, HazardSource.Special, Confirm, new DemoStep("APPLY_EXTENSION", 10)),
        new(15, HazardSource.SelfCheck, Confirm, new DemoStep("APPLY_EXTENSION", 9), new DemoStep("APPROVE_EXTENSION", 11)),
    ];

    /// <summary>Stories of major hazards, one for each stretch of the way.</summary>
    public static readonly IReadOnlyList<DemoStory> Major =
    [
        new(1, HazardSource.Planned, ToListed[..1]),
        new(5, HazardSource.TownshipDaily, ToListed[..2]),
        new(7, HazardSource.Planned, ToListed[..3]),
        new(9, HazardSource.Unannounced, ToListed[..4]),
        new(24, HazardSource.Planned, [.. ToListed, new("UPDATE_PROGRESS", 15)]),
        new(50, HazardSource.UpperLevel, [.. ToListed, new("UPDATE_PROGRESS", 20)]),
        new(28, HazardSource.Planned, [.. ToListed, new("SUBMIT_RECTIFIED", 24)]),
        new(33, HazardSource.Special, [.. ToListed, new("SUBMIT_RECTIFIED", 22), new("RECHECK_PASS_MAJOR", 29)]),
        new(120, HazardSource.Planned, [.. ToListed, new("SUBMIT_RECTIFIED", 25), new("RECHECK_PASS_MAJOR", 30), new("DELIST", 33)]),
    ];

    /// <summary>A story that ended: closed on time, late, or on the spot.</summary>
    /// <param name="place">Which one; they take turns.</param>
    public static DemoStory Ended(int place)
    {
        var ago = 30 + place * 13 % 600;
        return (place % 5) switch
        {
            0 => new(ago, HazardSource.SelfCheck, new DemoStep("FIX_ON_SPOT", 0)),
            1 => new(ago, HazardSource.TownshipDaily, Confirm, new DemoStep("SUBMIT_RECTIFIED", 19), new DemoStep("RECHECK_PASS", 24)),
            2 => new(ago, HazardSource.Planned, Confirm, new DemoStep("SUBMIT_RECTIFIED", 6), new DemoStep("RECHECK_FAIL", 8), new DemoStep("SUBMIT_RECTIFIED", 12), new DemoStep("RECHECK_PASS", 14)),
            _ => new(ago, place % 2 == 0 ? HazardSource.SelfCheck : HazardSource.TownshipDaily, Confirm, new DemoStep("SUBMIT_RECTIFIED", 5 + place % 6), new DemoStep("RECHECK_PASS", 13)),
        };
    }
}
