using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>
/// The one place where legal periods are computed. Pure: same rule, start, calendar and options, same answer.
/// <list type="bullet">
/// <item>The start day is not counted (民法典第201条).</item>
/// <item>Working days are those of the State Council's calendar, make-up workdays included (行政处罚法第85条, 行政强制法第69条).</item>
/// <item>Months and years end on the corresponding day, or the month's last where there is none (民法典第202条).</item>
/// <item>A limit (<see cref="DeadlineKind.Max"/>) that ends on a rest day moves to the next working day (民法典第203条; for
/// periods outside civil law the project's choice, so the unmoved end is always shown too).</item>
/// <item>A wait (<see cref="DeadlineKind.Min"/>) must pass whole and does not move; whether the act is open on its last day
/// (满十二个月) or the day after (送达十日后) is the rule's <see cref="DeadlineRule.OpensNextDay"/>.</item>
/// <item>A term (<see cref="DeadlineKind.Validity"/>) is in force through its last day and does not move.</item>
/// <item>A period counted back runs the same way towards the past; its end is the latest day to act, and moves to an
/// earlier working day.</item>
/// <item>Hours run through rest days and never move.</item>
/// </list>
/// </summary>
public static class DeadlineEngine
{
    const int FirstYear = 1949, LastYear = 2199;

    /// <summary>Computes from a date. For a period in hours the day's first instant is taken, with a warning.</summary>
    /// <exception cref="ArgumentException">The start is out of range, or the options do not suit the rule.</exception>
    public static Deadline Compute(DeadlineRule rule, DateOnly start, WorkingCalendar calendar, DeadlineOptions? options = null) =>
        rule.Unit == DeadlineUnit.Hour
            ? Hours(rule, CheckedStart(start), ChinaTime.StartOfDay(start), options, ["未给出时刻，按当日零时起算，实际期限可能更晚"])
            : Days(rule, CheckedStart(start), null, calendar, options ?? DeadlineOptions.None);

    /// <summary>Computes from an instant; a period in days counts from its Beijing date.</summary>
    /// <exception cref="ArgumentException">The start is out of range, or the options do not suit the rule.</exception>
    public static Deadline Compute(DeadlineRule rule, DateTimeOffset start, WorkingCalendar calendar, DeadlineOptions? options = null)
    {
        var date = CheckedStart(ChinaTime.DateOf(start));
        return rule.Unit == DeadlineUnit.Hour
            ? Hours(rule, date, start, options, [])
            : Days(rule, date, start, calendar, options ?? DeadlineOptions.None);
    }

    static DateOnly CheckedStart(DateOnly start) => start.Year is >= FirstYear and <= LastYear
        ? start
        : throw new ArgumentOutOfRangeException(nameof(start), $"起算日 {ChinaTime.ShowDate(start)} 须在 {FirstYear} 至 {LastYear} 年之间。");

    static Deadline Hours(DeadlineRule rule, DateOnly date, DateTimeOffset start, DeadlineOptions? options, string[] warnings)
    {
        if (options is { Suspensions.Count: > 0 } or { ExtensionDays: not 0 })
            throw new ArgumentException($"“{rule.Name}”按小时计算，不能扣除时间或延长。", nameof(options));
        var end = start.AddHours(rule.CountsBack ? -rule.Value : rule.Value);
        var due = ChinaTime.DateOf(end);
        var deadline = new Deadline
        {
            Rule = rule,
            Start = date,
            StartInstant = start,
            Due = due,
            DueInstant = end,
            UnrolledDue = due,
            AllowedFrom = rule.Kind == DeadlineKind.Min && !rule.CountsBack ? due : null,
            Steps = [],
            Explanation = "",
            Warnings = [.. warnings, .. DeadlineWarnings.Of(rule, date, 0)],
        };
        return deadline with { Explanation = DeadlineExplanation.Of(deadline, DeadlineOptions.None) };
    }

    static Deadline Days(DeadlineRule rule, DateOnly start, DateTimeOffset? instant, WorkingCalendar calendar, DeadlineOptions options)
    {
        if (options.ExtensionDays < 0)
            throw new ArgumentOutOfRangeException(nameof(options), "延长的天数不能是负数。");
        var count = new DayCount(calendar, options, start, rule.CountsBack);
        switch (rule.Unit)
        {
            case DeadlineUnit.CalendarDay:
                count.Count(rule.Value + options.ExtensionDays);
                break;
            case DeadlineUnit.WorkingDay:
                count.CountWorking(rule.Value + options.ExtensionDays);
                break;
            case DeadlineUnit.Month or DeadlineUnit.Year:
                count.JumpMonths(rule.Unit == DeadlineUnit.Year ? rule.Value * 12 : rule.Value);
                count.Count(options.ExtensionDays);
                break;
        }

        var unrolled = count.Last;
        if (rule.Unit != DeadlineUnit.PercentPerDay && (rule.Kind == DeadlineKind.Max || rule.CountsBack)) count.MoveOffRest();
        var deadline = new Deadline
        {
            Rule = rule,
            Start = start,
            StartInstant = instant,
            Due = count.Last,
            UnrolledDue = unrolled,
            AllowedFrom = rule.Kind == DeadlineKind.Min && !rule.CountsBack ? unrolled.AddDays(rule.OpensNextDay ? 1 : 0) : null,
            Steps = count.Steps,
            Explanation = "",
            Warnings = [.. DeadlineWarnings.Of(rule, start, options.ExtensionDays), .. count.MissingYears.Select(WorkingCalendar.MissingYearWarning)],
        };
        return deadline with { Explanation = DeadlineExplanation.Of(deadline, options) };
    }
}
