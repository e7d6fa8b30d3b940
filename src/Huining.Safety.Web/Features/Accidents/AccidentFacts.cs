using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>Everything a person fills in about an accident: form and sheet alike (<see cref="AccidentRules"/>).</summary>
public sealed record AccidentFacts
{
    /// <summary>Number of the record, unique; the office gives it, SG2016-001.</summary>
    [Display(Name = "事故编号")] public string Number { get; set; } = "";
    /// <summary>Beijing date and time.</summary>
    [Display(Name = "发生时间")] public DateTime? OccurredAt { get; set; }
    /// <summary>Township of the place; empty for the bucket 县直/未定.</summary>
    [Display(Name = "乡镇")] public string? TownshipCode { get; set; }
    [Display(Name = "地点")] public string? Place { get; set; }
    [Display(Name = "行业领域")] public string SectorCode { get; set; } = "";
    [Display(Name = "事故类别")] public string CategoryCode { get; set; } = "";
    [Display(Name = "死亡人数")] public int? Deaths { get; set; } = 0;
    [Display(Name = "重伤人数")] public int? SeriousInjuries { get; set; } = 0;
    [Display(Name = "轻伤人数")] public int? MinorInjuries { get; set; } = 0;
    /// <summary>急性工业中毒, counted with serious injuries in the grade (493号令第3条).</summary>
    [Display(Name = "急性工业中毒人数")] public int? AcutePoisonings { get; set; } = 0;
    /// <summary>万元, as the county writes it.</summary>
    [Display(Name = "直接经济损失")] public decimal? DirectLossWan { get; set; } = 0;
    [Display(Name = "是否生产安全事故")] public bool? IsWorkSafety { get; set; } = true;
    [Display(Name = "计入统计")] public bool? IncludeInStatistics { get; set; } = true;
    [Display(Name = "简况")] public string? Brief { get; set; }
}
