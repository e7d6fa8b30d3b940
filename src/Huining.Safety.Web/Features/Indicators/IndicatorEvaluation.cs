using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>Which values a target compares; the plan does not say, so it is a setting with a default per indicator.</summary>
public enum IndicatorEvaluation
{
    /// <summary>Total of 2021–2025 against total of 2016–2020.</summary>
    [Display(Name = "五年合计比五年合计")] PeriodTotal,

    /// <summary>The year against 2020.</summary>
    [Display(Name = "当年比2020年")] EndYearVs2020,

    /// <summary>Each year by itself; the period is met only if every year is.</summary>
    [Display(Name = "逐年")] EveryYear,

    /// <summary>The state on a day.</summary>
    [Display(Name = "截至某日")] AsOf,

    /// <summary>A school year, September to August.</summary>
    [Display(Name = "学年")] SchoolYear,
}
