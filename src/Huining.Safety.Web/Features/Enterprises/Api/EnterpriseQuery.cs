using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises.Ledger;

namespace Huining.Safety.Web.Features.Enterprises.Api;

/// <summary>The conditions of the registry's list as the API takes them: those of the page, with codes.</summary>
public sealed record EnterpriseQuery
{
    [Description("名称、代码、地址或人员的任一部分。"), StringLength(100, ErrorMessage = "q 最多 100 个字。")]
    public string? Q { get; init; }

    [Description("乡镇代码，9 位。")]
    public string? Township { get; init; }

    [Description("行业领域代码，如 FIREWORKS。")]
    public string? Sector { get; init; }

    [Description("企业类型代码，如 PETROL_STATION。")]
    public string? Kind { get; init; }

    [Description("经营状态。")]
    public OperatingStatus? Status { get; init; }

    [Description("风险等级。")]
    public RiskLevel? Risk { get; init; }

    [Description("重点标记，facts 里的布尔项的名字，如 highRisk、confinedSpace；majorHazardInstallationLevel 为有重大危险源的。")]
    public string? Flag { get; init; }

    [Description("许可证：expired 已过期，30、90 为该天数内到期（含已过期）。"), AllowedValues(null, "expired", "30", "90", ErrorMessage = "licence 可选 expired、30、90。")]
    public string? Licence { get; init; }

    [Description("主管部门：none 没有，several 不止一个。"), AllowedValues(null, "none", "several", ErrorMessage = "lead 可选 none、several。")]
    public string? Lead { get; init; }

    [Description("只要资料不全的。")]
    public bool Incomplete { get; init; }

    [Description("排序：name 按名称（缺省），updated 最近变动在前。"), AllowedValues(null, "name", "updated", ErrorMessage = "sort 可选 name、updated。")]
    public string? Sort { get; init; }

    [Description("上一次回答里的 next 或 previous。")]
    public string? Cursor { get; init; }

    [Description("每页记录数，1 至 200。"), Range(1, 200, ErrorMessage = "size 应为 1 至 200。")]
    public int Size { get; init; } = EnterpriseLedger.PageSize;

    /// <summary>The same conditions for the ledger.</summary>
    public EnterpriseFilter Filter() => new()
    {
        Q = Q,
        Township = Township,
        Sector = Sector,
        Kind = Kind,
        Status = Status,
        Risk = Risk,
        Flag = Flag is { Length: > 0 } ? char.ToUpperInvariant(Flag[0]) + Flag[1..] : null,
        Licence = Licence,
        Lead = Lead,
        Incomplete = Incomplete,
        Sort = Sort,
        Cursor = Cursor,
    };
}
