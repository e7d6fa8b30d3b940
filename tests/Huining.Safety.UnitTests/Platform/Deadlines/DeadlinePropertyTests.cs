using CsCheck;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Deadlines;

/// <summary>What must hold of every period, tried on ten thousand made-up ones each.</summary>
public sealed class DeadlinePropertyTests
{
    const int Times = 10_000;

    static readonly IReadOnlyList<CalendarDay> Days = CalendarData.Shipped();
    static readonly WorkingCalendar Calendar = new(Days);
    static readonly DeadlineRule[] DayRules =
        [.. DeadlineRules.Shipped().All.Where(rule => rule.Unit is not (DeadlineUnit.Hour or DeadlineUnit.PercentPerDay))];

    static readonly Gen<DeadlineRule> Rule = Gen.Int[0, DayRules.Length - 1].Select(index => DayRules[index]);
    static readonly Gen<DateOnly> Start = Gen.Int[0, 4000].Select(new DateOnly(2016, 1, 1).AddDays);
    static readonly Gen<int[]> Suspended = Gen.Int[0, 60].Array[0, 3];

    static DeadlineOptions Options(DateOnly start, int[] offsets, int extension) =>
        new([.. offsets.Select(offset => new DateRange(start.AddDays(offset), start.AddDays(offset + offset % 7)))], extension);

    [Fact]
    public void One_more_holiday_never_shortens_a_period() =>
        Gen.Select(Rule, Start, Gen.Int[-60, 120]).Sample((rule, start, offset) =>
        {
            var more = new WorkingCalendar([.. Days, new CalendarDay(start.AddDays(offset), CalendarDayKind.Holiday, "临时放假")]);
            var before = DeadlineEngine.Compute(rule, start, Calendar).Due;
            var after = DeadlineEngine.Compute(rule, start, more).Due;
            return rule.CountsBack ? after <= before : after >= before;
        }, iter: Times);

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() =>
        Gen.Select(Rule, Start, Gen.Int[0, 40]).Sample((rule, start, later) =>
            DeadlineEngine.Compute(rule, start.AddDays(later), Calendar).Due >= DeadlineEngine.Compute(rule, start, Calendar).Due,
            iter: Times);

    [Fact]
    public void The_end_lies_the_right_way_from_the_start_and_a_limit_ends_on_a_working_day() =>
        Gen.Select(Rule, Start).Sample((rule, start) =>
        {
            var deadline = DeadlineEngine.Compute(rule, start, Calendar);
            return (rule.CountsBack ? deadline.Due < start : deadline.Due > start)
                && (rule.Kind != DeadlineKind.Max || Calendar.IsWorkingDay(deadline.Due))
                && (rule.Kind != DeadlineKind.Validity || deadline.Due == deadline.UnrolledDue);
        }, iter: Times);

    [Fact]
    public void The_steps_can_be_counted_again_to_the_same_end() =>
        Gen.Select(Rule, Start, Suspended, Gen.Int[0, 60]).Sample((rule, start, suspended, extension) =>
        {
            var deadline = DeadlineEngine.Compute(rule, start, Calendar, Options(start, suspended, extension));
            return Recount(deadline, extension) == deadline.Due && deadline.Explanation.Contains(ChinaTime.ShowDate(deadline.Due), StringComparison.Ordinal);
        }, iter: Times);

    /// <summary>Counts a deadline again from its steps alone, as a person with the page before them would.</summary>
    static DateOnly Recount(Deadline deadline, int extension)
    {
        var direction = deadline.Rule.CountsBack ? -1 : 1;
        var (reached, counted, suspended, unmoved) = (deadline.Start, 0, 0, deadline.Start);
        var months = 0;
        foreach (var step in deadline.Steps)
        {
            var (first, last) = direction > 0 ? (step.Days.From, step.Days.To) : (step.Days.To, step.Days.From);
            if (step.Kind == DeadlineStepKind.Moved)
            {
                // A moved stretch begins on the unmoved end itself; the working day after it is the new end.
                reached = last.AddDays(direction);
                continue;
            }

            Assert.Equal(reached.AddDays(direction), first);
            (reached, unmoved) = (last, last);
            counted += step.Kind == DeadlineStepKind.Counted ? step.Days.Days : 0;
            suspended += step.Kind == DeadlineStepKind.Suspended ? step.Days.Days : 0;
            if (step.Kind == DeadlineStepKind.Months)
            {
                months = (last.Year - deadline.Start.Year) * 12 + last.Month - deadline.Start.Month;
                Assert.True(last.Day == deadline.Start.Day || last.Day == DateTime.DaysInMonth(last.Year, last.Month));
            }

            if (step.Kind == DeadlineStepKind.Rest)
                Assert.All(Enumerable.Range(0, step.Days.Days), offset => Assert.False(Calendar.IsWorkingDay(step.Days.From.AddDays(offset))));
        }

        Assert.Equal(unmoved, deadline.UnrolledDue);
        if (deadline.Rule.Unit is DeadlineUnit.Month or DeadlineUnit.Year)
            Assert.Equal(deadline.Rule.Unit == DeadlineUnit.Year ? deadline.Rule.Value * 12 : deadline.Rule.Value, months);
        else
            Assert.Equal(deadline.Rule.Value + extension, counted);
        return reached;
    }
}
