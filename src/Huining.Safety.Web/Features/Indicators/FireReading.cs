using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>How the plan's “年度十万人口火灾死亡率 ≤ 0.01%”, whose two units contradict each other, is read.</summary>
public enum FireReading
{
    /// <summary>Deaths per 100,000 at most 0.01; the percent sign is taken for a slip.</summary>
    [Display(Name = "每十万人不超过0.01人")] Per100K,

    /// <summary>Deaths at most 0.01 percent of the population.</summary>
    [Display(Name = "不超过常住人口的0.01%")] PercentOfPopulation,

    /// <summary>Deaths per 100,000 at most a number the bureau enters.</summary>
    [Display(Name = "每十万人不超过自定数值")] CustomPer100K,
}
