using Huining.Safety.Web.Features.Administration.Calendar;
using Huining.Safety.Web.Platform.Calendar;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Administration;

public sealed class CalendarLinesTests
{
    const string Whole = "2027-10-01 至 2027-10-07 放假 国庆节\n";

    [Fact]
    public void Reads_days_and_spans_as_people_write_them()
    {
        var (days, problems) = CalendarLines.Read(Whole + "2027/1/1,放假,元旦\n2027年10月9日 调休上班 国庆节调休\n\n2027-10-10 上班 国庆节调休\n", 2027);
        Assert.Empty(problems);
        Assert.Equal(10, days.Count);
        Assert.Equal(new CalendarDay(new DateOnly(2027, 1, 1), CalendarDayKind.Holiday, "元旦"), days[0]);
        Assert.Equal(CalendarDayKind.MakeupWorkday, days[^1].Kind);
    }

    [Fact]
    public void Reads_the_tables_shipped_with_the_program()
    {
        var (days, problems) = CalendarLines.Read("date,kind,name_cn\n2027-10-01,HOLIDAY,国庆节\n2027-10-09,MAKEUP_WORKDAY,国庆节调休\n", 2027);
        Assert.Empty(problems);
        Assert.Equal(2, days.Count);
    }

    [Theory]
    [InlineData("2027-02-31 放假 春节", "第 2 行：2027-02-31 不是日历上的日期")]
    [InlineData("2026-12-31 放假 元旦", "第 2 行：日期不在 2027 年里")]
    [InlineData("2027-10-03 放假 国庆节", "第 2 行：2027-10-03 前面已经写过")]
    [InlineData("2027-10-11 调休上班 国庆节", "第 2 行：2027-10-11 本来就是工作日")]
    [InlineData("2027-05-05 至 2027-05-01 放假 劳动节", "第 2 行：起止日期写反了")]
    [InlineData("2027-05-01 加班 劳动节", "第 2 行：“加班”不是“放假”或“调休上班”")]
    [InlineData("劳动节放五天", "第 2 行：“劳动节放五天”读不懂")]
    public void Says_which_line_is_wrong_and_why(string line, string words) =>
        Assert.Contains(words, Assert.Single(CalendarLines.Read(Whole + line, 2027).Problems));

    [Fact]
    public void A_year_without_national_day_is_not_whole() =>
        Assert.Contains("安排不完整", Assert.Single(CalendarLines.Read("2027-01-01 放假 元旦", 2027).Problems));
}
