namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>A row of the county's sheet. Names are those of <see cref="EnterpriseFacts"/>, so that a rule's failure finds
/// its column; null where the sheet says nothing.</summary>
public sealed class EnterpriseSheetRow
{
    public string? Name { get; set; }
    public string? Uscc { get; set; }
    public string? SectorCode { get; set; }
    public string? KindCode { get; set; }
    public string? SubsectorCode { get; set; }
    public string? IndustryCode { get; set; }
    public string? TownshipCode { get; set; }
    /// <summary>Name of the village as it stands; which one is meant depends on the township.</summary>
    public string? Village { get; set; }
    public string? SiteAddress { get; set; }
    public string? RegisteredAddress { get; set; }
    public string? LegalRepresentative { get; set; }
    public string? PrincipalName { get; set; }
    public string? PrincipalPhone { get; set; }
    public string? SafetyManagerName { get; set; }
    public string? SafetyManagerPhone { get; set; }
    public int? EmployeesCount { get; set; }
    public int? SpecialOperatorsCount { get; set; }
    public decimal? Longitude { get; set; }
    public decimal? Latitude { get; set; }
    public OperatingStatus? Status { get; set; }
    public EnterpriseScale? Scale { get; set; }
    public RiskLevel? RiskLevel { get; set; }
    public bool? HighRisk { get; set; }
    public bool? MetalSmelting { get; set; }
    public bool? ConfinedSpace { get; set; }
    public bool? DustExplosion { get; set; }
    public bool? AmmoniaRefrigeration { get; set; }
    public bool? KeyProcess { get; set; }
    public bool? KeyChemical { get; set; }
    public bool? CrowdedPlace { get; set; }
    public int? MajorHazardInstallationLevel { get; set; }
    public int? StandardisationLevel { get; set; }
    public DateOnly? StandardisationValidTo { get; set; }
    public string? GridKeeper { get; set; }
    public string? GridKeeperPhone { get; set; }
    public string? LicenceNumber { get; set; }
    public DateOnly? LicenceValidTo { get; set; }
    public string? KeyPosts { get; set; }
    public string? KeyProcesses { get; set; }
    public string? Remark { get; set; }

    /// <summary>The facts with what the row says; what it leaves empty stays as it was.</summary>
    /// <param name="known">The facts as they stand; new facts for a new enterprise.</param>
    /// <param name="village">The code of <see cref="Village"/>, found in the row's township.</param>
    public EnterpriseFacts Onto(EnterpriseFacts known, string? village) => known with
    {
        Name = Name ?? known.Name,
        Uscc = Uscc ?? known.Uscc,
        SectorCode = SectorCode ?? known.SectorCode,
        KindCode = KindCode ?? known.KindCode,
        SubsectorCode = SubsectorCode ?? known.SubsectorCode,
        IndustryCode = IndustryCode ?? known.IndustryCode,
        TownshipCode = TownshipCode ?? known.TownshipCode,
        VillageCode = village ?? known.VillageCode,
        SiteAddress = SiteAddress ?? known.SiteAddress,
        RegisteredAddress = RegisteredAddress ?? known.RegisteredAddress,
        LegalRepresentative = LegalRepresentative ?? known.LegalRepresentative,
        PrincipalName = PrincipalName ?? known.PrincipalName,
        PrincipalPhone = PrincipalPhone ?? known.PrincipalPhone,
        SafetyManagerName = SafetyManagerName ?? known.SafetyManagerName,
        SafetyManagerPhone = SafetyManagerPhone ?? known.SafetyManagerPhone,
        EmployeesCount = EmployeesCount ?? known.EmployeesCount,
        SpecialOperatorsCount = SpecialOperatorsCount ?? known.SpecialOperatorsCount,
        Longitude = Longitude ?? known.Longitude,
        Latitude = Latitude ?? known.Latitude,
        Status = Status ?? known.Status,
        Scale = Scale ?? known.Scale,
        RiskLevel = RiskLevel ?? known.RiskLevel,
        HighRisk = HighRisk ?? known.HighRisk,
        MetalSmelting = MetalSmelting ?? known.MetalSmelting,
        ConfinedSpace = ConfinedSpace ?? known.ConfinedSpace,
        DustExplosion = DustExplosion ?? known.DustExplosion,
        AmmoniaRefrigeration = AmmoniaRefrigeration ?? known.AmmoniaRefrigeration,
        KeyProcess = KeyProcess ?? known.KeyProcess,
        KeyChemical = KeyChemical ?? known.KeyChemical,
        CrowdedPlace = CrowdedPlace ?? known.CrowdedPlace,
        MajorHazardInstallationLevel = MajorHazardInstallationLevel ?? known.MajorHazardInstallationLevel,
        StandardisationLevel = StandardisationLevel ?? known.StandardisationLevel,
        StandardisationValidTo = StandardisationValidTo ?? known.StandardisationValidTo,
        GridKeeper = GridKeeper ?? known.GridKeeper,
        GridKeeperPhone = GridKeeperPhone ?? known.GridKeeperPhone,
        KeyPosts = KeyPosts ?? known.KeyPosts,
        KeyProcesses = KeyProcesses ?? known.KeyProcesses,
        Remark = Remark ?? known.Remark,
    };

    /// <summary>The row that says what these facts say, for exports.</summary>
    public static EnterpriseSheetRow Of(EnterpriseFacts facts, EnterpriseCodeLists lists) => new()
    {
        Name = facts.Name,
        Uscc = facts.Unregistered ? "未登记" : facts.Uscc,
        SectorCode = facts.SectorCode,
        KindCode = facts.KindCode,
        SubsectorCode = facts.SubsectorCode,
        IndustryCode = facts.IndustryCode,
        TownshipCode = facts.TownshipCode,
        Village = lists.Village(facts.VillageCode)?.Name,
        SiteAddress = facts.SiteAddress,
        RegisteredAddress = facts.RegisteredAddress,
        LegalRepresentative = facts.LegalRepresentative,
        PrincipalName = facts.PrincipalName,
        PrincipalPhone = facts.PrincipalPhone,
        SafetyManagerName = facts.SafetyManagerName,
        SafetyManagerPhone = facts.SafetyManagerPhone,
        EmployeesCount = facts.EmployeesCount,
        SpecialOperatorsCount = facts.SpecialOperatorsCount,
        Longitude = facts.Longitude,
        Latitude = facts.Latitude,
        Status = facts.Status,
        Scale = facts.Scale,
        RiskLevel = facts.RiskLevel,
        HighRisk = facts.HighRisk,
        MetalSmelting = facts.MetalSmelting,
        ConfinedSpace = facts.ConfinedSpace,
        DustExplosion = facts.DustExplosion,
        AmmoniaRefrigeration = facts.AmmoniaRefrigeration,
        KeyProcess = facts.KeyProcess,
        KeyChemical = facts.KeyChemical,
        CrowdedPlace = facts.CrowdedPlace,
        MajorHazardInstallationLevel = facts.MajorHazardInstallationLevel,
        StandardisationLevel = facts.StandardisationLevel,
        StandardisationValidTo = facts.StandardisationValidTo,
        GridKeeper = facts.GridKeeper,
        GridKeeperPhone = facts.GridKeeperPhone,
        KeyPosts = facts.KeyPosts,
        KeyProcesses = facts.KeyProcesses,
        Remark = facts.Remark,
    };
}
