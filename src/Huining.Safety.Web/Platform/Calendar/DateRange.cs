namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>Days from one date to another, both included.</summary>
public readonly record struct DateRange
{
    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>A range of at least one day.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public DateRange(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException($"结束日期 {ChinaTime.ShowDate(to)} 早于开始日期 {ChinaTime.ShowDate(from)}，请检查。");
        (From, To) = (from, to);
    }

    /// <summary>Number of days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the day lies inside.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= To;
}
