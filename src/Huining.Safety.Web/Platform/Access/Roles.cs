namespace Huining.Safety.Web.Platform.Access;

/// <summary>The codes of <c>Data/Reference/roles.csv</c>; names and scopes are read from there.</summary>
public static class Roles
{
    public const string SystemAdmin = "SYS_ADMIN";
    public const string SecurityAdmin = "SEC_ADMIN";
    public const string SecurityAuditor = "SEC_AUDITOR";
    public const string BureauLeader = "BUREAU_LEADER";
    public const string CountyOfficer = "COUNTY_OFFICER";
    public const string LegalReviewer = "LEGAL_REVIEWER";
    public const string Statistician = "STATISTICIAN";
    public const string ReportHandler = "REPORT_HANDLER";
    public const string TownshipSupervisor = "TOWNSHIP_SUPERVISOR";
    public const string DepartmentSupervisor = "DEPT_SUPERVISOR";
    public const string EnterprisePrincipal = "ENTERPRISE_PRINCIPAL";
    public const string EnterpriseSafety = "ENTERPRISE_SAFETY";
    public const string Insurer = "INSURER";
    public const string ServiceAgency = "SERVICE_AGENCY";
    public const string School = "SCHOOL";
    public const string Trainee = "TRAINEE";

    /// <summary>The three administrations that one account may never combine, with each other or with
    /// business roles (三员分立, GB/T 22239-2019 level 3).</summary>
    public static readonly IReadOnlyList<string> Administrations = [SystemAdmin, SecurityAdmin, SecurityAuditor];

    /// <summary>Roles that log in with a second factor (身份鉴别, GB/T 22239-2019 level 3): officers and administrators.</summary>
    public static readonly IReadOnlyList<string> NeedSecondFactor =
        [SystemAdmin, SecurityAdmin, SecurityAuditor, BureauLeader, CountyOfficer, ReportHandler];

    /// <summary>Roles that work inside one enterprise.</summary>
    public static readonly IReadOnlyList<string> OfEnterprise = [EnterprisePrincipal, EnterpriseSafety];

    /// <summary>Roles that see the whole county.</summary>
    public static readonly IReadOnlyList<string> OfCounty =
        [BureauLeader, CountyOfficer, LegalReviewer, Statistician, ReportHandler];

    /// <summary>Every role an account can hold; the public has no account.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SystemAdmin, SecurityAdmin, SecurityAuditor, BureauLeader, CountyOfficer, LegalReviewer, Statistician,
        ReportHandler, TownshipSupervisor, DepartmentSupervisor, EnterprisePrincipal, EnterpriseSafety, Insurer,
        ServiceAgency, School, Trainee,
    ];

    /// <summary>Says in Chinese why these roles may not be held by one account, or null when they may.</summary>
    public static string? WhyNotTogether(IReadOnlyCollection<string> roles)
    {
        if (roles.Count > 1 && roles.Any(Administrations.Contains))
            return "系统管理员、安全管理员、安全审计员不能与其他角色由同一账号担任，请只选一个。";
        if (roles.Any(OfEnterprise.Contains) && roles.Any(role => !OfEnterprise.Contains(role)))
            return "企业角色不能与监管角色由同一账号担任，请分开建账号。";
        return null;
    }
}
