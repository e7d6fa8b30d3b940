using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Lists;

/// <summary>One of the plan's five lists: columns and rows of text, for screen and paper alike.</summary>
/// <param name="Level">Highest first; the row's colour.</param>
/// <param name="Cells">One text a column; null where nothing is known.</param>
public sealed record RiskListRow(RiskLevel Level, IReadOnlyList<string?> Cells);

/// <summary>A list with its columns.</summary>
public sealed record RiskList(RiskListKind Kind, Enterprise Enterprise, IReadOnlyList<string> Columns, IReadOnlyList<RiskListRow> Rows);

/// <summary>Makes the five lists (<c>five_lists.csv</c>) from the risks in force of an enterprise: five views of the register,
/// kept nowhere.</summary>
public sealed class FiveLists(SafetyDbContext db, EnterpriseLookup enterprises, EnterpriseCodeLists lists, AccidentCategories categories)
{
    static readonly Dictionary<RiskListKind, string[]> Columns = new()
    {
        [RiskListKind.BasicInfo] = ["风险点", "位置", "危险有害因素", "事故类别", "可能受影响", "级别"],
        [RiskListKind.Responsibility] = ["风险点", "危险有害因素", "级别", "企业责任层级和责任人", "行业主管部门", "属地乡镇", "县级包抓领导"],
        [RiskListKind.Monitoring] = ["风险点", "危险有害因素", "级别", "监测监控手段", "限值", "巡查频次"],
        [RiskListKind.Precaution] = ["风险点", "级别", "工程技术", "管理", "培训教育", "个体防护", "应急处置"],
        [RiskListKind.Emergency] = ["风险点", "级别", "预案或处置方案", "队伍", "物资", "联系人", "疏散"],
    };

    /// <summary>The list; null when the enterprise does not exist for the visitor.</summary>
    public async Task<RiskList?> ReadAsync(RiskListKind kind, Guid enterpriseId, CancellationToken cancel = default)
    {
        if (await enterprises.FindAsync(enterpriseId, cancel) is not { } enterprise) return null;
        var family = await enterprises.FamilyAsync(enterpriseId, cancel);
        var rows = await (from risk in db.Risks.AsNoTracking()
                          join point in db.RiskPoints.AsNoTracking() on risk.RiskPointId equals point.Id
                          where family.Contains(risk.EnterpriseId) && risk.LevelInForce != null
                          select new { risk, point }).ToListAsync(cancel);
        return new RiskList(kind, enterprise, Columns[kind],
        [
            .. rows.OrderBy(row => row.risk.LevelInForce).ThenBy(row => row.point.Name, StringComparer.Ordinal).ThenBy(row => row.risk.Number)
                .Select(row => new RiskListRow(row.risk.LevelInForce!.Value, Cells(kind, row.risk, row.point, enterprise))),
        ]);
    }

    string?[] Cells(RiskListKind kind, RiskItem risk, RiskPoint point, Enterprise enterprise)
    {
        var level = risk.LevelInForce!.Value.Name();
        return kind switch
        {
            RiskListKind.BasicInfo => [point.Name, $"{point.Location} {point.Workshop}".TrimEnd(), risk.HazardDescription, risk.AccidentCode.Length > 0 ? categories.Name(risk.AccidentCode) : null, $"{point.PeopleExposed} 人", level],
            RiskListKind.Responsibility =>
            [
                point.Name, risk.HazardDescription, level,
                string.Join("；", RiskControl.TiersFrom(risk.Tier).Select(tier => $"{tier.Name()} {risk.PersonOf(tier)}")),
                lists.Sector(enterprise.SectorCode) is { LeadDepartments.Count: > 0 } sector ? string.Join("、", sector.LeadDepartments) : null,
                lists.TownshipName(enterprise.TownshipCode),
                // The register does not know who of the county's leaders takes care of an enterprise; the column is filled in by hand.
                null,
            ],
            RiskListKind.Monitoring => [point.Name, risk.HazardDescription, level, risk.MonitoringMeans, risk.MonitoringThreshold, risk.PatrolFrequency],
            RiskListKind.Precaution => [point.Name, level, .. Enum.GetValues<MeasureKind>().Select(risk.MeasureOf)],
            _ => [point.Name, level, risk.EmergencyPlan, risk.EmergencyTeam, risk.EmergencyMaterials, risk.EmergencyContact, risk.Evacuation],
        };
    }
}
