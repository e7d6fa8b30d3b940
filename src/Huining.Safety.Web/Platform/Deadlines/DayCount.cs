using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>Counts days away from a start, forwards or back, and writes down each stretch it passed.</summary>
sealed class DayCount(WorkingCalendar calendar, DeadlineOptions options, DateOnly start, bool back)
{
    readonly int _step = back ? -1 : 1;
    readonly List<DeadlineStep> _steps = [];
    readonly SortedSet<int> _missingYears = [];

    /// <summary>The day reached so far.</summary>
    public DateOnly Last { get; private set; } = start;

    /// <summary>The stretches passed so far.</summary>
    public IReadOnlyList<DeadlineStep> Steps => _steps;

    /// <summary>Years whose calendar was asked for and is not entered.</summary>
    public IReadOnlyCollection<int> MissingYears => _missingYears;

    /// <summary>Counts days in a row.</summary>
    public void Count(int days) => Count(days, workingDays: false);

    /// <summary>Counts working days.</summary>
    public void CountWorking(int days) => Count(days, workingDays: true);

    /// <summary>Passes whole months from the start in one step, then as many days as were suspended within them.</summary>
    public void JumpMonths(int months)
    {
        var first = Last.AddDays(_step);
        Last = Last.AddMonths(months * _step);
        var days = Between(first, Last);
        _steps.Add(new DeadlineStep(days, DeadlineStepKind.Months));
        Count(Enumerable.Range(0, days.Days).Count(offset => options.Suspends(days.From.AddDays(offset))));
    }

    /// <summary>Moves on over rest days until a working day.</summary>
    public void MoveOffRest()
    {
        while (RestName(Last) is { } name)
        {
            Note(Last, DeadlineStepKind.Moved, name);
            Last = Last.AddDays(_step);
        }
    }

    void Count(int days, bool workingDays)
    {
        while (days > 0)
            if (Pass(workingDays) is DeadlineStepKind.Counted) days--;
    }

    DeadlineStepKind Pass(bool workingDays)
    {
        Last = Last.AddDays(_step);
        if (options.Suspends(Last)) return Note(Last, DeadlineStepKind.Suspended);
        if (!workingDays) return Note(Last, DeadlineStepKind.Counted);
        if (RestName(Last) is { } rest) return Note(Last, DeadlineStepKind.Rest, rest);
        return Note(Last, DeadlineStepKind.Counted, calendar.IsMakeupWorkday(Last) ? "调休上班" : null);
    }

    string? RestName(DateOnly date)
    {
        if (!calendar.HasYear(date.Year)) _missingYears.Add(date.Year);
        return calendar.RestName(date);
    }

    DeadlineStepKind Note(DateOnly date, DeadlineStepKind kind, string? name = null)
    {
        if (_steps is [.., var last] && last.Kind == kind && last.Name == name)
            _steps[^1] = last with { Days = back ? new DateRange(date, last.Days.To) : new DateRange(last.Days.From, date) };
        else
            _steps.Add(new DeadlineStep(new DateRange(date, date), kind, name));
        return kind;
    }

    static DateRange Between(DateOnly one, DateOnly other) => one <= other ? new DateRange(one, other) : new DateRange(other, one);
}
