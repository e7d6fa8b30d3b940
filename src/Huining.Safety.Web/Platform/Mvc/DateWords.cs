using System.Globalization;
using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Dates as people write them. Culture data is off (InvariantGlobalization), so the words stand here.</summary>
public static class DateWords
{
    /// <summary>12月1日</summary>
    public static string MonthDay(DateOnly date) => $"{date.Month}月{date.Day}日";

    /// <summary>12月1日（周二）</summary>
    public static string WithWeekday(DateOnly date) => $"{MonthDay(date)}（{Weekday(date)}）";

    /// <summary>2026年12月1日 周二</summary>
    public static string Full(DateOnly date) => $"{date.Year}年{MonthDay(date)} {Weekday(date)}";

    /// <summary>周二</summary>
    public static string Weekday(DateOnly date) => "周" + "日一二三四五六"[(int)date.DayOfWeek];

    /// <summary>2026-12-01, the form of ledgers and papers.</summary>
    public static string Iso(DateOnly date) => ChinaTime.ShowDate(date);

    /// <summary>12-01, or 2025-12-01 when it is not in <paramref name="year"/>.</summary>
    public static string Short(DateOnly date, int year) =>
        date.ToString(date.Year == year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in Beijing time: 12-01 09:12, or 2025-12-01 09:12 when it is not in <paramref name="year"/>.</summary>
    public static string Moment(DateTimeOffset at, int year)
    {
        var local = at.ToOffset(ChinaTime.Offset);
        return Short(ChinaTime.DateOf(at), year) + local.ToString(" HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The Beijing year of an instant.</summary>
    public static int Year(DateTimeOffset at) => ChinaTime.DateOf(at).Year;
}
