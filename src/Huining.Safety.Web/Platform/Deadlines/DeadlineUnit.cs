using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>In what a legal period is counted.</summary>
public enum DeadlineUnit
{
    /// <summary>Hours from the instant, rest days included.</summary>
    [Display(Name = "小时")] Hour,

    /// <summary>Days in a row, rest days included.</summary>
    [Display(Name = "日")] CalendarDay,

    /// <summary>Working days by the State Council's calendar (行政处罚法第85条，行政强制法第69条).</summary>
    [Display(Name = "个工作日")] WorkingDay,

    /// <summary>Months, to the same day of the month or its last day.</summary>
    [Display(Name = "个月")] Month,

    /// <summary>Years, to the same day of the year; 29 February to 28 February.</summary>
    [Display(Name = "年")] Year,

    /// <summary>Not a period: percent of a fine added for each day after the start (行政处罚法第72条).</summary>
    [Display(Name = "%（每日）")] PercentPerDay,
}

/// <summary>Chinese wording of units.</summary>
public static class DeadlineUnitText
{
    /// <summary>A length as Chinese text, such as 7 个工作日, 24 小时, 3 年.</summary>
    public static string Length(this DeadlineUnit unit, int value) => unit switch
    {
        DeadlineUnit.Hour => $"{value} 小时",
        DeadlineUnit.CalendarDay => $"{value} 日",
        DeadlineUnit.WorkingDay => $"{value} 个工作日",
        DeadlineUnit.Month => $"{value} 个月",
        DeadlineUnit.Year => $"{value} 年",
        DeadlineUnit.PercentPerDay => $"每日 {value}%",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "未知的期限单位。"),
    };
}
