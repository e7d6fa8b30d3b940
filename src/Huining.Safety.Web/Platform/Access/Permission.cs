namespace Huining.Safety.Web.Platform.Access;

/// <summary>A kind of thing one may do. Whether a particular row may be seen is visibility
/// (<see cref="VisibilityScope"/>), whether an act is possible now is the lifecycle: neither is asked here.</summary>
public enum Permission
{
    /// <summary>Own account: password, second factor, sessions.</summary>
    OwnAccount,
    /// <summary>The page one lands on after login.</summary>
    Workbench,
    /// <summary>The search over all ledgers in the top bar; staff only.</summary>
    Search,
    EnterpriseRead,
    EnterpriseEdit,
    /// <summary>An enterprise proposes changes to its own file.</summary>
    EnterprisePropose,
    /// <summary>Decides about changes an enterprise proposed.</summary>
    EnterpriseApprove,
    EnterpriseMerge,
    /// <summary>Imports of sheets into a ledger, and their undoing.</summary>
    Import,
    Export,
    /// <summary>Photos and papers of records one may see.</summary>
    FileRead,
    HazardRead,
    HazardReport,
    /// <summary>Moves along the hazard lifecycle, which decides itself who may make which.</summary>
    HazardAct,
    RiskRead,
    /// <summary>Takes risks into the register and changes drafts.</summary>
    RiskEdit,
    /// <summary>Moves along the risk lifecycle, which decides itself who may make which.</summary>
    RiskAct,
    /// <summary>Keeps the county's list of hazardous substances with their critical quantities.</summary>
    SubstanceEdit,
    AccidentRead,
    AccidentEdit,
    IndicatorRead,
    /// <summary>Tokens for the JSON API.</summary>
    ApiToken,
    /// <summary>Accounts and their roles: security administration.</summary>
    AccountManage,
    /// <summary>Agencies, calendar, code tables, settings: system administration.</summary>
    SystemManage,
    /// <summary>The audit trail: security audit, read only.</summary>
    AuditRead,
}
