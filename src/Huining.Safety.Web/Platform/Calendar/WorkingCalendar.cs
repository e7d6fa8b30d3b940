using System.Collections.Frozen;

namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>
/// Working days in China: Monday to Friday, less the State Council's holidays, plus its make-up workdays.
/// A year is known only once its National Day (1 October) is entered, since every arrangement has that line and a
/// year half typed in must not pass for whole. In an unknown year weekends alone decide, and whoever counts through
/// it must show <see cref="MissingYearWarning"/>.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<CalendarDay> days)
{
    readonly FrozenDictionary<DateOnly, CalendarDay> _days =
        days.GroupBy(day => day.Date).ToFrozenDictionary(group => group.Key, group => group.Last());

    /// <summary>Whether the year's arrangement has been entered.</summary>
    public bool HasYear(int year) =>
        _days.TryGetValue(new DateOnly(year, 10, 1), out var nationalDay) && nationalDay.Kind == CalendarDayKind.Holiday;

    /// <summary>Whether offices work on that day.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        _days.TryGetValue(date, out var day) ? day.Kind == CalendarDayKind.MakeupWorkday : !IsWeekend(date);

    /// <summary>Why offices rest on that day: the holiday's name or 周末; null on a working day.</summary>
    public string? RestName(DateOnly date) =>
        IsWorkingDay(date) ? null : _days.TryGetValue(date, out var day) ? day.Name : "周末";

    /// <summary>Whether the day is a weekend day worked in exchange for a holiday.</summary>
    public bool IsMakeupWorkday(DateOnly date) =>
        _days.TryGetValue(date, out var day) && day.Kind == CalendarDayKind.MakeupWorkday;

    /// <summary>The day itself if offices work on it, else the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date)) date = date.AddDays(1);
        return date;
    }

    /// <summary>What to tell the reader of a date that was counted through a year not yet entered.</summary>
    public static string MissingYearWarning(int year) => $"{year} 年节假日安排尚未录入，期限可能变动";

    static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
