using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>States of machine HAZARD in <c>state_transitions.csv</c>. Overdue is no state: it is derived.</summary>
public enum HazardState
{
    [Display(Name = "待确认")] Reported,
    [Display(Name = "不予受理")] Rejected,
    [Display(Name = "整改中")] Rectifying,
    [Display(Name = "重大待核实")] MajorPendingConfirm,
    [Display(Name = "待报方案")] MajorPlanning,
    [Display(Name = "待挂牌")] MajorListing,
    [Display(Name = "已挂牌")] MajorListed,
    [Display(Name = "延期待批")] ExtensionPending,
    [Display(Name = "待复查")] RecheckPending,
    [Display(Name = "待销号")] DelistPending,
    [Display(Name = "已销号")] Closed,
}

/// <summary>Two levels, decided by sector criteria when major (安全生产法第41、118条).</summary>
public enum HazardLevel
{
    [Display(Name = "一般")] General,
    [Display(Name = "重大")] Major,
}

/// <summary>Where a hazard came from (ledgers.md §3).</summary>
public enum HazardSource
{
    [Display(Name = "企业自查")] SelfCheck,
    [Display(Name = "乡镇日常巡查")] TownshipDaily,
    [Display(Name = "计划执法检查")] Planned,
    [Display(Name = "双随机检查")] DoubleRandom,
    [Display(Name = "四不两直")] Unannounced,
    [Display(Name = "专项检查")] Special,
    [Display(Name = "举报核查")] Complaint,
    [Display(Name = "保险机构服务")] Insurer,
    [Display(Name = "上级交办")] UpperLevel,
    [Display(Name = "监测报警")] Alarm,
}

/// <summary>How a hazard is to be removed.</summary>
public enum RectificationKind
{
    [Display(Name = "限期整改")] ByDate,
    [Display(Name = "当场整改")] OnSpot,
}

/// <summary>Why a reported hazard is not taken up.</summary>
public enum RejectGround
{
    [Display(Name = "与已登记的隐患重复")] Duplicate,
    [Display(Name = "误报、作废")] Void,
    [Display(Name = "不构成隐患")] NotAHazard,
}

/// <summary>Which government supervises a listed hazard.</summary>
public enum ListingLevel
{
    [Display(Name = "县级")] County,
    [Display(Name = "市级")] City,
    [Display(Name = "省级")] Province,
}

/// <summary>Is it safe to go on working during the rectification (安全生产法第65条（三）)?</summary>
public enum WorkDuringRectification
{
    [Display(Name = "能保证安全")] Safe,
    [Display(Name = "不能保证安全，已撤人或停产停业")] Unsafe,
}
