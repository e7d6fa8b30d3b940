using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>What a measured indicator says about its target.</summary>
public enum IndicatorStatus
{
    /// <summary>The target is reached; equality counts.</summary>
    [Display(Name = "达标")] Met,

    /// <summary>The target is missed.</summary>
    [Display(Name = "未达标")] NotMet,

    /// <summary>At mid-term: on or below the glide path.</summary>
    [Display(Name = "进度正常")] OnTrack,

    /// <summary>At mid-term: above the glide path.</summary>
    [Display(Name = "进度滞后")] Behind,

    /// <summary>A number needed is missing. Shown as —, never as 0 or 100 %.</summary>
    [Display(Name = "缺数据")] NoData,

    /// <summary>Nothing to measure: the denominator is 0.</summary>
    [Display(Name = "不适用")] NotApplicable,
}
