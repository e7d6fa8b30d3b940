namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Everything a person fills in about an enterprise: the same fields in the form, the sheet, the API and
/// a change the enterprise proposes, held to the same rules (<see cref="EnterpriseRules"/>).</summary>
public sealed record EnterpriseFacts
{
    public string Name { get; set; } = "";
    /// <summary>统一社会信用代码, GB 32100-2015; empty for a unit without registration.</summary>
    public string? Uscc { get; set; }
    /// <summary>The unit is registered nowhere and therefore has no code; the registry gives it one of its own.</summary>
    public bool Unregistered { get; set; }
    /// <summary>A code of <c>enterprise_kinds.csv</c>.</summary>
    public string KindCode { get; set; } = "";
    /// <summary>A code of <c>regulated_sectors.csv</c>.</summary>
    public string SectorCode { get; set; } = "";
    /// <summary>A code of <c>industry_trade_subsectors.csv</c>; asked when the sector is INDUSTRY_TRADE.</summary>
    public string? SubsectorCode { get; set; }
    /// <summary>GB/T 4754-2017: section letter and two to four digits, F5265.</summary>
    public string? IndustryCode { get; set; }
    public string? LegalRepresentative { get; set; }
    public string PrincipalName { get; set; } = "";
    public string PrincipalPhone { get; set; } = "";
    public string? SafetyManagerName { get; set; }
    public string? SafetyManagerPhone { get; set; }
    public string? RegisteredAddress { get; set; }
    public string SiteAddress { get; set; } = "";
    /// <summary>Township of the site (属地管理).</summary>
    public string TownshipCode { get; set; } = "";
    public string? VillageCode { get; set; }
    /// <summary>WGS-84 degrees.</summary>
    public decimal? Longitude { get; set; }
    /// <summary>WGS-84 degrees.</summary>
    public decimal? Latitude { get; set; }
    public int EmployeesCount { get; set; }
    public int SpecialOperatorsCount { get; set; }
    public EnterpriseScale? Scale { get; set; }
    public OperatingStatus Status { get; set; } = OperatingStatus.Operating;
    public RiskLevel? RiskLevel { get; set; }
    public bool HighRisk { get; set; }
    public bool MetalSmelting { get; set; }
    public bool ConfinedSpace { get; set; }
    public bool DustExplosion { get; set; }
    public bool AmmoniaRefrigeration { get; set; }
    public bool KeyProcess { get; set; }
    public bool KeyChemical { get; set; }
    public bool CrowdedPlace { get; set; }
    /// <summary>Level of the major hazard installation, 1 (highest) to 4; null when there is none (GB 18218-2018).</summary>
    public int? MajorHazardInstallationLevel { get; set; }
    /// <summary>1 to 3, 安全生产标准化等级.</summary>
    public int? StandardisationLevel { get; set; }
    public DateOnly? StandardisationValidTo { get; set; }
    public string? GridKeeper { get; set; }
    public string? GridKeeperPhone { get; set; }
    public string? KeyPosts { get; set; }
    public string? KeyProcesses { get; set; }
    public string? Remark { get; set; }
}
