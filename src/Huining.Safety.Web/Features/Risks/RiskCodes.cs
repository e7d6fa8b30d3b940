using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>How far a risk has come. A risk under revision or waiting again keeps the level in force until the new one
/// is approved (<see cref="RiskItem.LevelInForce"/>).</summary>
public enum RiskState
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "待审定")] Submitted,
    [Display(Name = "已审定")] Approved,
    [Display(Name = "重新评估中")] Revised,
    [Display(Name = "已退出")] Retired,
}

/// <summary>What kind of thing a risk point is (ledgers.md §2).</summary>
public enum RiskPointKind
{
    [Display(Name = "设备设施")] Equipment,
    [Display(Name = "作业活动")] Activity,
    [Display(Name = "场所区域")] Place,
}

/// <summary>How a risk is graded.</summary>
public enum RiskMethod
{
    [Display(Name = "风险矩阵法（LS）")] Ls,
    [Display(Name = "作业条件危险性评价法（LEC）")] Lec,
    [Display(Name = "直接判定")] Direct,
}

/// <summary>Who controls a risk, highest tier first; all tiers below control it too (<c>risk_levels.csv</c>).</summary>
public enum ControlTier
{
    [Display(Name = "公司（厂）级")] Company,
    [Display(Name = "部门（车间）级")] Workshop,
    [Display(Name = "班组级")] Team,
    [Display(Name = "岗位级")] Post,
}

/// <summary>Why an approved risk is assessed anew.</summary>
public enum ReviewGround
{
    [Display(Name = "到了复评日期")] Periodic,
    [Display(Name = "发生事故或险情")] Accident,
    [Display(Name = "工艺、设备、场所有变化")] Process,
    [Display(Name = "法规标准有变化")] Law,
    [Display(Name = "监管部门要求")] Authority,
    [Display(Name = "措施有变化")] Measures,
}

/// <summary>The five lists of the plan (<c>five_lists.csv</c>), five views of the register.</summary>
public enum RiskListKind
{
    [Display(Name = "基础信息清单")] BasicInfo,
    [Display(Name = "防控责任清单")] Responsibility,
    [Display(Name = "监测监控清单")] Monitoring,
    [Display(Name = "防范措施清单")] Precaution,
    [Display(Name = "应急处置清单")] Emergency,
}

/// <summary>The five kinds of control measure, in the order of <c>control_measure_kinds.csv</c>.</summary>
public enum MeasureKind
{
    [Display(Name = "工程技术措施")] Engineering,
    [Display(Name = "管理措施")] Management,
    [Display(Name = "培训教育措施")] Training,
    [Display(Name = "个体防护措施")] Ppe,
    [Display(Name = "应急处置措施")] Emergency,
}
