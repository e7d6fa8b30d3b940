namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>How near a deadline is; each step is shown heavier than the one before, none has a colour.</summary>
public enum Nearness
{
    /// <summary>Done, or no longer running: the date is only a fact.</summary>
    Settled,

    /// <summary>More than seven days off.</summary>
    Later,

    /// <summary>One to seven days off.</summary>
    Near,

    /// <summary>Ends today.</summary>
    Today,

    /// <summary>Past.</summary>
    Late,
}

/// <summary>A deadline seen from a day. Both are Beijing dates; the day is passed in, never read from a clock.</summary>
/// <param name="Date">The last day of the period.</param>
/// <param name="Today">The day it is looked at.</param>
/// <param name="Finished">True when what was due has been done.</param>
public sealed record Due(DateOnly Date, DateOnly Today, bool Finished = false)
{
    const int NearDays = 7;

    /// <summary>Days left; negative when overdue.</summary>
    public int DaysLeft => Date.DayNumber - Today.DayNumber;

    /// <summary>How near it is.</summary>
    public Nearness Nearness => (Finished, DaysLeft) switch
    {
        (true, _) => Nearness.Settled,
        (_, < 0) => Nearness.Late,
        (_, 0) => Nearness.Today,
        (_, <= NearDays) => Nearness.Near,
        _ => Nearness.Later,
    };

    /// <summary>逾期 6 天, 今天, 剩 3 天; null where the date says enough.</summary>
    public string? Words => Nearness switch
    {
        Nearness.Late => $"逾期 {-DaysLeft} 天",
        Nearness.Today => "今天",
        Nearness.Near => $"剩 {DaysLeft} 天",
        _ => null,
    };
}
