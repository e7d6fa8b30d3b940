using Huining.Safety.Web.Features.Enterprises.Status;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>One enterprise, one file, one code (一企一档一码, ledgers.md §1). Other ledgers refer to it by key.</summary>
public sealed class Enterprise : Record, IScoped
{
    Enterprise() { }

    /// <summary>Takes an enterprise into the registry.</summary>
    public static Enterprise Register(EnterpriseFacts facts)
    {
        var enterprise = new Enterprise();
        enterprise.Change(facts);
        return enterprise;
    }

    public string Name { get; private set; } = "";
    public string? Uscc { get; private set; }
    public bool Unregistered { get; private set; }
    public string KindCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public string? SubsectorCode { get; private set; }
    public string? IndustryCode { get; private set; }
    public string? LegalRepresentative { get; private set; }
    public string PrincipalName { get; private set; } = "";
    public string PrincipalPhone { get; private set; } = "";
    public string? SafetyManagerName { get; private set; }
    public string? SafetyManagerPhone { get; private set; }
    public string? RegisteredAddress { get; private set; }
    public string SiteAddress { get; private set; } = "";
    public string TownshipCode { get; private set; } = "";
    public string? VillageCode { get; private set; }
    public decimal? Longitude { get; private set; }
    public decimal? Latitude { get; private set; }
    public int EmployeesCount { get; private set; }
    public int SpecialOperatorsCount { get; private set; }
    public EnterpriseScale? Scale { get; private set; }
    public OperatingStatus Status { get; private set; }
    public RiskLevel? RiskLevel { get; private set; }
    public bool HighRisk { get; private set; }
    public bool MetalSmelting { get; private set; }
    public bool ConfinedSpace { get; private set; }
    public bool DustExplosion { get; private set; }
    public bool AmmoniaRefrigeration { get; private set; }
    public bool KeyProcess { get; private set; }
    public bool KeyChemical { get; private set; }
    public bool CrowdedPlace { get; private set; }
    public int? MajorHazardInstallationLevel { get; private set; }
    public int? StandardisationLevel { get; private set; }
    public DateOnly? StandardisationValidTo { get; private set; }
    public string? GridKeeper { get; private set; }
    public string? GridKeeperPhone { get; private set; }
    public string? KeyPosts { get; private set; }
    public string? KeyProcesses { get; private set; }
    public string? Remark { get; private set; }

    /// <summary>How many fields of a whole file are missing (<see cref="EnterpriseCompleteness"/>), kept for the list's filter.</summary>
    public int MissingFacts { get; private set; }

    /// <summary>What the enterprise is called by: its credit code, or for a unit without registration a code of the registry's own.</summary>
    public string Code => Uscc ?? InternalCode;

    string InternalCode => $"未登记-{Id.ToString("N")[^8..].ToUpperInvariant()}";

    /// <summary>Set while the record stands merged into another as its duplicate; cleared when the merge is undone.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Marks invented enterprises of the demonstration.</summary>
    public bool IsDemo { get; internal set; }

    /// <summary>What a search looks through: name, code, address and people, lower case.</summary>
    public string SearchText { get; private set; } = "";

    Guid? IScoped.EnterpriseId => Id;

    /// <inheritdoc />
    public override string AuditTitle => Name;

    /// <summary>Writes the form's fields onto the record.</summary>
    public void Change(EnterpriseFacts facts)
    {
        Name = facts.Name;
        Uscc = facts.Uscc;
        Unregistered = facts.Unregistered;
        KindCode = facts.KindCode;
        SectorCode = facts.SectorCode;
        SubsectorCode = facts.SubsectorCode;
        IndustryCode = facts.IndustryCode;
        LegalRepresentative = facts.LegalRepresentative;
        PrincipalName = facts.PrincipalName;
        PrincipalPhone = facts.PrincipalPhone;
        SafetyManagerName = facts.SafetyManagerName;
        SafetyManagerPhone = facts.SafetyManagerPhone;
        RegisteredAddress = facts.RegisteredAddress;
        SiteAddress = facts.SiteAddress;
        TownshipCode = facts.TownshipCode;
        VillageCode = facts.VillageCode;
        Longitude = facts.Longitude;
        Latitude = facts.Latitude;
        EmployeesCount = facts.EmployeesCount;
        SpecialOperatorsCount = facts.SpecialOperatorsCount;
        Scale = facts.Scale;
        Status = facts.Status;
        RiskLevel = facts.RiskLevel;
        HighRisk = facts.HighRisk;
        MetalSmelting = facts.MetalSmelting;
        ConfinedSpace = facts.ConfinedSpace;
        DustExplosion = facts.DustExplosion;
        AmmoniaRefrigeration = facts.AmmoniaRefrigeration;
        KeyProcess = facts.KeyProcess;
        KeyChemical = facts.KeyChemical;
        CrowdedPlace = facts.CrowdedPlace;
        MajorHazardInstallationLevel = facts.MajorHazardInstallationLevel;
        StandardisationLevel = facts.StandardisationLevel;
        StandardisationValidTo = facts.StandardisationValidTo;
        GridKeeper = facts.GridKeeper;
        GridKeeperPhone = facts.GridKeeperPhone;
        KeyPosts = facts.KeyPosts;
        KeyProcesses = facts.KeyProcesses;
        Remark = facts.Remark;
        MissingFacts = EnterpriseCompleteness.Missing(facts).Count;
        SearchText = string.Join(' ', new[] { Name, Code, SiteAddress, PrincipalName, LegalRepresentative, SafetyManagerName }
            .Where(part => part is { Length: > 0 })).ToLowerInvariant();
    }

    /// <summary>The form's fields as they stand now.</summary>
    public EnterpriseFacts Facts() => new()
    {
        Name = Name,
        Uscc = Uscc,
        Unregistered = Unregistered,
        KindCode = KindCode,
        SectorCode = SectorCode,
        SubsectorCode = SubsectorCode,
        IndustryCode = IndustryCode,
        LegalRepresentative = LegalRepresentative,
        PrincipalName = PrincipalName,
        PrincipalPhone = PrincipalPhone,
        SafetyManagerName = SafetyManagerName,
        SafetyManagerPhone = SafetyManagerPhone,
        RegisteredAddress = RegisteredAddress,
        SiteAddress = SiteAddress,
        TownshipCode = TownshipCode,
        VillageCode = VillageCode,
        Longitude = Longitude,
        Latitude = Latitude,
        EmployeesCount = EmployeesCount,
        SpecialOperatorsCount = SpecialOperatorsCount,
        Scale = Scale,
        Status = Status,
        RiskLevel = RiskLevel,
        HighRisk = HighRisk,
        MetalSmelting = MetalSmelting,
        ConfinedSpace = ConfinedSpace,
        DustExplosion = DustExplosion,
        AmmoniaRefrigeration = AmmoniaRefrigeration,
        KeyProcess = KeyProcess,
        KeyChemical = KeyChemical,
        CrowdedPlace = CrowdedPlace,
        MajorHazardInstallationLevel = MajorHazardInstallationLevel,
        StandardisationLevel = StandardisationLevel,
        StandardisationValidTo = StandardisationValidTo,
        GridKeeper = GridKeeper,
        GridKeeperPhone = GridKeeperPhone,
        KeyPosts = KeyPosts,
        KeyProcesses = KeyProcesses,
        Remark = Remark,
    };

    /// <summary>Changes the operating status and gives the line of its history to add.</summary>
    /// <param name="to">The new status; another than the present one.</param>
    /// <param name="on">The Beijing date from which it holds.</param>
    /// <param name="reason">Why, and on which paper.</param>
    public EnterpriseStatusChange ChangeStatus(OperatingStatus to, DateOnly on, string reason)
    {
        var change = new EnterpriseStatusChange(this, Status, to, on, reason);
        Status = to;
        return change;
    }

    /// <summary>Takes the colour of the highest risk in force from the risk register; none where no risk is in force.</summary>
    public void TakeRiskColour(RiskLevel? level)
    {
        RiskLevel = level;
        MissingFacts = EnterpriseCompleteness.Missing(Facts()).Count;
    }

    /// <summary>Stands aside for the record it duplicates.</summary>
    public void MergeInto(Guid survivor) => MergedIntoId = survivor;

    /// <summary>Stands for itself again.</summary>
    public void UndoMerge() => MergedIntoId = null;
}
