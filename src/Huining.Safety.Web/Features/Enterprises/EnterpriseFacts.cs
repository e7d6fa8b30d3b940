using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Everything a person fills in about an enterprise: the same fields in the form, the sheet, the API and
/// a change the enterprise proposes, held to the same rules (<see cref="EnterpriseRules"/>). The order is that of the
/// form; the names are its labels.</summary>
public sealed record EnterpriseFacts
{
    [Display(Name = "单位名称")]
    public string Name { get; set; } = "";
    /// <summary>统一社会信用代码, GB 32100-2015; empty for a unit without registration.</summary>
    [Display(Name = "统一社会信用代码")]
    public string? Uscc { get; set; }
    /// <summary>The unit is registered nowhere and therefore has no code; the registry gives it one of its own.</summary>
    [Display(Name = "未登记单位")]
    public bool Unregistered { get; set; }
    /// <summary>A code of <c>enterprise_kinds.csv</c>.</summary>
    [Display(Name = "企业类型")]
    public string KindCode { get; set; } = "";
    /// <summary>A code of <c>regulated_sectors.csv</c>.</summary>
    [Display(Name = "行业领域")]
    public string SectorCode { get; set; } = "";
    /// <summary>A code of <c>industry_trade_subsectors.csv</c>; asked when the sector is INDUSTRY_TRADE.</summary>
    [Display(Name = "工贸细分行业")]
    public string? SubsectorCode { get; set; }
    /// <summary>GB/T 4754-2017: section letter and two to four digits, F5265.</summary>
    [Display(Name = "国民经济行业代码")]
    public string? IndustryCode { get; set; }
    [Display(Name = "法定代表人")]
    public string? LegalRepresentative { get; set; }
    [Display(Name = "主要负责人")]
    public string PrincipalName { get; set; } = "";
    [Display(Name = "主要负责人电话")]
    public string PrincipalPhone { get; set; } = "";
    [Display(Name = "安全管理人员")]
    public string? SafetyManagerName { get; set; }
    [Display(Name = "安全管理人员电话")]
    public string? SafetyManagerPhone { get; set; }
    [Display(Name = "注册地址")]
    public string? RegisteredAddress { get; set; }
    [Display(Name = "生产经营地址")]
    public string SiteAddress { get; set; } = "";
    /// <summary>Township of the site (属地管理).</summary>
    [Display(Name = "乡镇")]
    public string TownshipCode { get; set; } = "";
    [Display(Name = "村（社区）")]
    public string? VillageCode { get; set; }
    /// <summary>WGS-84 degrees.</summary>
    [Display(Name = "经度")]
    public decimal? Longitude { get; set; }
    /// <summary>WGS-84 degrees.</summary>
    [Display(Name = "纬度")]
    public decimal? Latitude { get; set; }
    [Display(Name = "从业人员数")]
    public int EmployeesCount { get; set; }
    [Display(Name = "特种作业人员数")]
    public int SpecialOperatorsCount { get; set; }
    [Display(Name = "企业规模")]
    public EnterpriseScale? Scale { get; set; }
    [Display(Name = "经营状态")]
    public OperatingStatus Status { get; set; } = OperatingStatus.Operating;
    [Display(Name = "风险等级")]
    public RiskLevel? RiskLevel { get; set; }
    [Display(Name = "高危行业")]
    public bool HighRisk { get; set; }
    [Display(Name = "金属冶炼")]
    public bool MetalSmelting { get; set; }
    [Display(Name = "有限空间")]
    public bool ConfinedSpace { get; set; }
    [Display(Name = "粉尘涉爆")]
    public bool DustExplosion { get; set; }
    [Display(Name = "涉氨制冷")]
    public bool AmmoniaRefrigeration { get; set; }
    [Display(Name = "重点监管工艺")]
    public bool KeyProcess { get; set; }
    [Display(Name = "重点监管化学品")]
    public bool KeyChemical { get; set; }
    [Display(Name = "人员密集场所")]
    public bool CrowdedPlace { get; set; }
    /// <summary>Level of the major hazard installation, 1 (highest) to 4; null when there is none (GB 18218-2018).</summary>
    [Display(Name = "重大危险源等级")]
    public int? MajorHazardInstallationLevel { get; set; }
    /// <summary>1 to 3, 安全生产标准化等级.</summary>
    [Display(Name = "标准化等级")]
    public int? StandardisationLevel { get; set; }
    [Display(Name = "标准化有效期至")]
    public DateOnly? StandardisationValidTo { get; set; }
    [Display(Name = "网格员")]
    public string? GridKeeper { get; set; }
    [Display(Name = "网格员电话")]
    public string? GridKeeperPhone { get; set; }
    [Display(Name = "重点岗位")]
    public string? KeyPosts { get; set; }
    [Display(Name = "重点工艺")]
    public string? KeyProcesses { get; set; }
    [Display(Name = "备注")]
    public string? Remark { get; set; }
}
