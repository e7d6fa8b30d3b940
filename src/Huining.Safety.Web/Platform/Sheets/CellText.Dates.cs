using System.Globalization;
using System.Text.RegularExpressions;

namespace Huining.Safety.Web.Platform.Sheets;

public static partial class CellText
{
    const string DateExample = "2027-03-01";
    const string MomentExample = "2027-03-01 09:40";

    /// <summary>A date: 2027-03-01, 2027/3/1, 2027.3.1, 2027年3月1日, 20270301, a serial number around 45000; a time behind it is dropped.</summary>
    public static CellResult<DateOnly> Date(string? text)
    {
        var moment = Moment(text, DateExample);
        return moment.IsOk ? DateOnly.FromDateTime(moment.Value) : CellResult<DateOnly>.Fail(moment.Error!);
    }

    /// <summary>
    /// A date with a time of day, as Beijing clocks show it (unspecified kind): 2016-01-23 09:40, 2016年1月23日 下午3时5分,
    /// 2016-01-23T09:40:00. A date alone is midnight.
    /// </summary>
    public static CellResult<DateTime> DateTime(string? text) => Moment(text, MomentExample);

    static CellResult<DateTime> Moment(string? text, string example)
    {
        var packed = Packed(text);
        var parts = DateParts().Match(HalfWidth(Line(text)).ToUpperInvariant());
        if (parts.Success) return Build(parts, example);
        if (SerialNumber().IsMatch(packed) && SerialDate.ToDateTime(double.Parse(packed, CultureInfo.InvariantCulture)) is { } serial) return serial;
        return CellResult<DateTime>.Fail(
            MonthOnly().IsMatch(packed) ? $"缺少日，请写全年月日，例如 {example}"
            : TwoDigitYear().IsMatch(packed) ? $"年份要写四位并放在最前面，例如 {example}"
            : $"不是能识别的日期，请按 {example} 的样式填写");
    }

    static CellResult<DateTime> Build(Match parts, string example)
    {
        var (year, month, day) = (Part(parts, "y"), Part(parts, "m"), Part(parts, "d"));
        if (year is < 1900 or > 2199) return CellResult<DateTime>.Fail($"年份 {year} 不对，请改正，例如 {example}");
        if (month is < 1 or > 12) return CellResult<DateTime>.Fail($"没有 {month} 月，请改正，例如 {example}");
        if (day < 1 || day > System.DateTime.DaysInMonth(year, month))
            return CellResult<DateTime>.Fail($"{year} 年 {month} 月没有 {day} 日，请改正，例如 {example}");
        var (hour, minute, second) = (Part(parts, "h"), Part(parts, "n"), Part(parts, "s"));
        hour = (parts.Groups["half"].Value, hour) switch
        {
            ("下午" or "晚上" or "PM", < 12) or ("中午", < 6) => hour + 12,
            ("上午" or "凌晨" or "AM", 12) => 0,
            _ => hour,
        };
        return hour > 23 || minute > 59 || second > 59
            ? CellResult<DateTime>.Fail($"时间不对，请按 24 小时制填写，例如 {MomentExample}")
            : new DateTime(year, month, day, hour, minute, second);
    }

    static int Part(Match parts, string name) => parts.Groups[name] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4}) ?[-/.年] ?(?<m>[0-9]{1,2}) ?[-/.月] ?(?<d>[0-9]{1,2})) ?[日号]?"
        + @"(?:(?:(?<=[日号] ?)|[ T]) ?(?<half>上午|下午|凌晨|晚上|中午|AM|PM)? ?(?<h>[0-9]{1,2}) ?[:时点] ?"
        + @"(?:(?<n>[0-9]{1,2}) ?(?:[:分] ?(?:(?<s>[0-9]{1,2})(?:\.[0-9]{1,7})?秒?)?)?)?(?: ?(?<half>AM|PM))?(?:\+08:?00)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DateParts();

    [GeneratedRegex(@"^[2-7][0-9]{4}(?:\.[0-9]{1,15})?$", RegexOptions.CultureInvariant)]
    private static partial Regex SerialNumber();

    [GeneratedRegex("^[0-9]{4}[-/.年][0-9]{1,2}月?$|^[0-9]{6}$|^[0-9]{4}年?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();

    [GeneratedRegex("^[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigitYear();
}
