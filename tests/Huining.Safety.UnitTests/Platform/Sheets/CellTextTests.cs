using System.Globalization;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("　 会宁县\u00A0", "会宁县")]
    [InlineData("\uFEFF\u200B加油\u200D站\u202E", "加油站")]
    [InlineData("'0943", "0943")]
    [InlineData("＇0943", "0943")]
    [InlineData("'", "")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("一\n二", "一\n二")]
    [InlineData(null, "")]
    [InlineData(" \t\r\n　", "")]
    public void What_nobody_sees_is_taken_away(string? text, string clean) => Assert.Equal(clean, CellText.Clean(text));

    [Fact]
    public void A_line_has_one_space_where_there_were_many() => Assert.Equal("中国石油 会宁 分公司", CellText.Line(" 中国石油\r\n 会宁　　分公司 "));

    [Theory]
    [InlineData("91620422ｍａ７1x ", "91620422MA71X")]
    [InlineData("9162 0422　pu93", "91620422PU93")]
    public void A_code_is_half_width_upper_case_without_spaces(string text, string code) => Assert.Equal(code, CellText.Code(text));

    [Theory]
    [InlineData("张　三", "张三")]
    [InlineData("John  Smith", "John Smith")]
    [InlineData("买买提·吐尔逊", "买买提·吐尔逊")]
    public void A_name_padded_with_spaces_is_the_name(string text, string name) => Assert.Equal(name, CellText.PersonName(text));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData("1,234", 1234)]
    [InlineData("1，234，567", 1234567)]
    [InlineData("12人", 12)]
    [InlineData(" 12 名 ", 12)]
    [InlineData("12.0", 12)]
    [InlineData("-3", -3)]
    [InlineData("+3", 3)]
    [InlineData("0", 0)]
    public void A_whole_number_is_read_as_people_write_it(string text, int number) => Assert.Equal(number, CellText.Int(text).Value);

    [Theory]
    [InlineData("十二", "应是数字")]
    [InlineData("约12", "应是数字")]
    [InlineData("12.5", "不能带小数")]
    [InlineData("1,2", "逗号的位置不对")]
    [InlineData("12万元", "不要带“万元”")]
    [InlineData("99999999999", "数字太大")]
    [InlineData("1-2", "应是数字")]
    [InlineData("5%", "不要带“%”")]
    public void A_text_that_is_no_whole_number_is_answered(string text, string message)
    {
        Assert.False(CellText.Int(text).IsOk);
        Assert.Contains(message, CellText.Int(text).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.01", null, "9.01")]
    [InlineData("９．０１", null, "9.01")]
    [InlineData("1,234.5", null, "1234.5")]
    [InlineData(".5", null, "0.5")]
    [InlineData("9.01万元", "万元", "9.01")]
    [InlineData("105.23956", null, "105.23956")]
    public void A_number_is_read_as_people_write_it(string text, string? unit, string number) =>
        Assert.Equal(CellResult<decimal>.Ok(decimal.Parse(number, CultureInfo.InvariantCulture)), CellText.Decimal(text, unit));

    [Fact]
    public void A_number_in_another_unit_is_refused_since_it_would_be_ten_thousand_times_wrong() =>
        Assert.Contains("本列的单位是“万元”", CellText.Decimal("90100元", "万元").Error, StringComparison.Ordinal);

    [Fact]
    public void A_number_of_forty_digits_is_refused() => Assert.Contains("太长", CellText.Decimal(new string('9', 40)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("2027-03-01")]
    [InlineData("2027/3/1")]
    [InlineData("2027.3.1")]
    [InlineData("2027年3月1日")]
    [InlineData("2027 年 3 月 1 日")]
    [InlineData("２０２７年３月１号")]
    [InlineData("20270301")]
    [InlineData("46447")]
    [InlineData("46447.75")]
    [InlineData("2027-03-01 00:00:00")]
    [InlineData("2027/3/1 0:00")]
    public void A_date_is_read_as_people_write_it(string text) => Assert.Equal(new DateOnly(2027, 3, 1), CellText.Date(text).Value);

    [Theory]
    [InlineData("2027-02-31", "2027 年 2 月没有 31 日")]
    [InlineData("2027年2月29日", "2027 年 2 月没有 29 日")]
    [InlineData("20271301", "没有 13 月")]
    [InlineData("2027-0-1", "没有 0 月")]
    [InlineData("0027-03-01", "年份 27 不对")]
    [InlineData("2027年3月", "缺少日")]
    [InlineData("2027-03", "缺少日")]
    [InlineData("2027", "缺少日")]
    [InlineData("27.3.1", "年份要写四位")]
    [InlineData("3/1/2027", "年份要写四位")]
    [InlineData("长期", "不是能识别的日期")]
    [InlineData("99999", "不是能识别的日期")]
    public void A_text_that_is_no_date_is_answered_with_how_to_mend_it(string text, string message)
    {
        Assert.False(CellText.Date(text).IsOk);
        Assert.Contains(message, CellText.Date(text).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leap_day_of_a_leap_year_is_a_date() => Assert.Equal(new DateOnly(2028, 2, 29), CellText.Date("2028-02-29").Value);

    [Theory]
    [InlineData("2016-01-23 09:40", 9, 40, 0)]
    [InlineData("2016/1/23 9:40:05", 9, 40, 5)]
    [InlineData("2016年1月23日9时40分", 9, 40, 0)]
    [InlineData("2016年1月23日 下午3时", 15, 0, 0)]
    [InlineData("2016-01-23T09:40:00+08:00", 9, 40, 0)]
    [InlineData("2016-1-23 上午12：05", 0, 5, 0)]
    [InlineData("2016-1-23 3:20 pm", 15, 20, 0)]
    [InlineData("42392.402777777781", 9, 40, 0)]
    [InlineData("2016-01-23", 0, 0, 0)]
    public void A_moment_is_read_as_people_write_it(string text, int hour, int minute, int second) =>
        Assert.Equal(new DateTime(2016, 1, 23, hour, minute, second), CellText.DateTime(text).Value);

    [Theory]
    [InlineData("2016-01-23 25:00")]
    [InlineData("2016-01-23 09:61")]
    public void A_time_that_no_clock_shows_is_refused(string text) => Assert.Contains("时间不对", CellText.DateTime(text).Error, StringComparison.Ordinal);

    [Fact]
    public void A_moment_of_another_time_zone_is_refused() => Assert.False(CellText.DateTime("2016-01-23T09:40:00Z").IsOk);

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("y", true)]
    [InlineData("１", true)]
    [InlineData("TRUE", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("Ｎ", false)]
    [InlineData("0", false)]
    [InlineData("无", false)]
    public void Yes_and_no_are_read_as_people_write_them(string text, bool yes) => Assert.Equal(CellResult<bool>.Ok(yes), CellText.YesNo(text));

    [Fact]
    public void Neither_yes_nor_no_is_answered() => Assert.Equal("请填“是”或“否”", CellText.YesNo("不清楚").Error);

    [Theory]
    [InlineData("13900001111", "13900001111")]
    [InlineData("139 0000 1111", "13900001111")]
    [InlineData("139-0000-1111", "13900001111")]
    [InlineData("+86 13900001111", "13900001111")]
    [InlineData("１３９００００１１１１", "13900001111")]
    [InlineData("0943-3221234", "0943-3221234")]
    [InlineData("（0943）3221234", "0943-3221234")]
    [InlineData("09433221234", "0943-3221234")]
    [InlineData("010-62345678", "010-62345678")]
    [InlineData("3221234", "3221234")]
    [InlineData("400-123-4567", "4001234567")]
    [InlineData("12350", "12350")]
    public void A_telephone_number_is_written_one_way(string text, string number) => Assert.Equal(CellResult<string>.Ok(number), CellText.Phone(text));

    [Theory]
    [InlineData("1390000111", "有 10 位")]
    [InlineData("139000011112", "有 12 位")]
    [InlineData("13900001111/13900002222", "只能填一个")]
    [InlineData("13900001111、0943-3221234", "只能填一个")]
    [InlineData("无", "不是电话号码")]
    public void A_text_that_is_no_telephone_number_is_answered(string text, string message) =>
        Assert.Contains(message, CellText.Phone(text).Error, StringComparison.Ordinal);

    [Fact]
    public void No_text_however_odd_makes_a_reading_throw_or_hang()
    {
        foreach (var odd in new[] { "", " ", new string('1', 4000), new string(',', 4000), new string('年', 4000), "1" + new string(' ', 3990) + "x", "\uD800", "2027-" + new string('0', 3000) })
        {
            Assert.NotNull(CellText.Line(odd));
            _ = (CellText.Int(odd), CellText.Decimal(odd), CellText.Date(odd), CellText.DateTime(odd), CellText.YesNo(odd), CellText.Phone(odd));
        }
    }
}
