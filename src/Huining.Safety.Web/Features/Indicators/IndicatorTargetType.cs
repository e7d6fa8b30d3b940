using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>How an indicator's target is worded.</summary>
public enum IndicatorTargetType
{
    /// <summary>Fall by so many percent against the baseline.</summary>
    [Display(Name = "下降")] Reduction,

    /// <summary>Stay at or under a number.</summary>
    [Display(Name = "不超过")] Ceiling,

    /// <summary>Reach so many percent of all.</summary>
    [Display(Name = "达到")] Completion,
}
