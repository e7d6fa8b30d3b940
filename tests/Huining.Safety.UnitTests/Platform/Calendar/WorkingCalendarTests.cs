using Huining.Safety.Web.Platform.Calendar;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Calendar;

public sealed class WorkingCalendarTests
{
    static readonly WorkingCalendar Shipped = new(CalendarData.Shipped());

    [Theory]
    [InlineData("2026-02-16", false, "春节")]
    [InlineData("2026-02-14", true, null)]
    [InlineData("2026-10-10", true, null)]
    [InlineData("2026-10-11", false, "周末")]
    [InlineData("2026-10-09", true, null)]
    [InlineData("2016-10-08", true, null)]
    public void Holidays_rest_and_make_up_days_work(string date, bool works, string? rest)
    {
        var day = DateOnly.Parse(date, null);
        Assert.Equal(works, Shipped.IsWorkingDay(day));
        Assert.Equal(rest, Shipped.RestName(day));
    }

    [Fact]
    public void Years_2016_to_2026_are_known_and_2027_is_not()
    {
        Assert.All(Enumerable.Range(2016, 11), year => Assert.True(Shipped.HasYear(year)));
        Assert.False(Shipped.HasYear(2027));
        Assert.False(Shipped.HasYear(2015));
    }

    [Fact]
    public void A_year_with_only_new_year_entered_is_not_known() =>
        Assert.False(new WorkingCalendar([new(new DateOnly(2027, 1, 1), CalendarDayKind.Holiday, "元旦")]).HasYear(2027));

    [Fact]
    public void The_next_working_day_passes_a_whole_holiday() =>
        Assert.Equal(new DateOnly(2026, 10, 8), Shipped.OnOrAfter(new DateOnly(2026, 10, 1)));

    [Fact]
    public void A_later_line_for_the_same_day_wins()
    {
        var day = new DateOnly(2026, 3, 2);
        Assert.False(new WorkingCalendar([new(day, CalendarDayKind.MakeupWorkday, ""), new(day, CalendarDayKind.Holiday, "临时放假")]).IsWorkingDay(day));
    }

    [Fact]
    public void A_range_holds_both_ends_and_may_not_end_before_it_starts()
    {
        var range = new DateRange(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4));
        Assert.Equal(3, range.Days);
        Assert.True(range.Contains(range.From) && range.Contains(range.To));
        Assert.Contains("早于开始日期", Assert.Throws<ArgumentException>(() => new DateRange(range.To, range.From)).Message, StringComparison.Ordinal);
    }
}
