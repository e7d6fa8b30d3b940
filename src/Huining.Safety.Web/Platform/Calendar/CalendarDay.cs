using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>What a day of the State Council's yearly arrangement is.</summary>
public enum CalendarDayKind
{
    /// <summary>A day off, whatever its weekday.</summary>
    [Display(Name = "放假")] Holiday,

    /// <summary>A Saturday or Sunday that is worked in exchange for a day off (调休上班).</summary>
    [Display(Name = "调休上班")] MakeupWorkday,
}

/// <summary>One line of the yearly holiday arrangement published by the General Office of the State Council.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off, or worked in exchange.</param>
/// <param name="Name">The holiday it belongs to, in Chinese.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name);
