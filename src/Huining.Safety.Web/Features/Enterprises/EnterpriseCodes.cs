using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>经营状态.</summary>
public enum OperatingStatus
{
    [Display(Name = "营业")] Operating,
    [Display(Name = "停业")] Suspended,
    [Display(Name = "关闭")] Closed,
    [Display(Name = "在建")] UnderConstruction,
    [Display(Name = "注销")] Deregistered,
    [Display(Name = "迁出")] MovedOut,
}

/// <summary>企业规模.</summary>
public enum EnterpriseScale
{
    [Display(Name = "大型")] Large,
    [Display(Name = "中型")] Medium,
    [Display(Name = "小型")] Small,
    [Display(Name = "微型")] Micro,
}

/// <summary>Four colours, highest first (<c>risk_levels.csv</c>); the lowest is blue.</summary>
public enum RiskLevel
{
    [Display(Name = "重大风险")] Major,
    [Display(Name = "较大风险")] RelativelyHigh,
    [Display(Name = "一般风险")] General,
    [Display(Name = "低风险")] Low,
}
