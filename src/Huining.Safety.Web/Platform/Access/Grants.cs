using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Which roles hold which permission: the one table that pages, menus, API and tests ask.</summary>
public static class Grants
{
    static readonly string[] Staff =
        [BureauLeader, CountyOfficer, LegalReviewer, Statistician, ReportHandler, TownshipSupervisor, DepartmentSupervisor];

    static readonly string[] Enterprise = [EnterprisePrincipal, EnterpriseSafety];

    static readonly Dictionary<Permission, string[]> Table = new()
    {
        [Permission.OwnAccount] = [.. All],
        [Permission.Workbench] = [.. All],
        [Permission.Search] = Staff,
        [Permission.EnterpriseRead] = [.. Staff, .. Enterprise],
        [Permission.EnterpriseEdit] = [CountyOfficer, TownshipSupervisor],
        [Permission.EnterprisePropose] = Enterprise,
        [Permission.EnterpriseApprove] = [CountyOfficer, BureauLeader],
        [Permission.EnterpriseMerge] = [CountyOfficer],
        [Permission.Import] = [CountyOfficer],
        [Permission.Export] = [BureauLeader, CountyOfficer, Statistician, TownshipSupervisor, DepartmentSupervisor],
        [Permission.FileRead] = [.. Staff, .. Enterprise],
        [Permission.HazardRead] = [.. Staff, .. Enterprise],
        [Permission.HazardReport] = [CountyOfficer, TownshipSupervisor, ReportHandler, .. Enterprise],
        [Permission.HazardAct] = [BureauLeader, CountyOfficer, TownshipSupervisor, .. Enterprise],
        [Permission.RiskRead] = [.. Staff, .. Enterprise],
        [Permission.RiskEdit] = [CountyOfficer, .. Enterprise],
        [Permission.RiskAct] = [CountyOfficer, TownshipSupervisor, .. Enterprise],
        [Permission.SubstanceEdit] = [CountyOfficer],
        [Permission.AccidentRead] = [BureauLeader, CountyOfficer, Statistician, TownshipSupervisor],
        [Permission.AccidentEdit] = [CountyOfficer],
        [Permission.IndicatorRead] = [BureauLeader, CountyOfficer, Statistician, TownshipSupervisor, DepartmentSupervisor],
        [Permission.ApiToken] = [CountyOfficer, TownshipSupervisor, DepartmentSupervisor, Statistician, BureauLeader, .. Enterprise],
        [Permission.AccountManage] = [SecurityAdmin],
        [Permission.SystemManage] = [SystemAdmin],
        [Permission.AuditRead] = [SecurityAuditor],
    };

    /// <summary>The roles that hold <paramref name="permission"/>.</summary>
    public static IReadOnlyList<string> RolesWith(Permission permission) => Table[permission];

    /// <summary>Does any of these roles hold the permission?</summary>
    public static bool Allow(Permission permission, IEnumerable<string> roles) => roles.Any(Table[permission].Contains);
}
