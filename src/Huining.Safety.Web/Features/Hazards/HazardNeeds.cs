using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>The fields that acts on a hazard ask for, each named once for page, API and history.</summary>
static class HazardNeeds
{
    public static readonly Need Category = new("categoryCode", "隐患类别", NeedKind.Choice) { Required = false };
    public static readonly Need Criterion = new("criterionCode", "判定条款", NeedKind.Choice) { Hint = "重大事故隐患按所属行业的判定标准认定" };
    public static readonly Need Person = new("responsiblePerson", "整改责任人", NeedKind.Text) { MaxLength = 50 };
    public static readonly Need Phone = new("responsiblePhone", "责任人电话", NeedKind.Phone);
    public static readonly Need Unit = new("responsibleUnit", "责任部门或岗位", NeedKind.Text) { MaxLength = 100, Hint = "没有分部门的，写单位名称" };
    public static readonly Need Due = new("dueOn", "整改期限", NeedKind.Date) { Hint = "最后一天，逾期从第二天算起" };
    public static readonly Need Measures = new("measures", "整改措施", NeedKind.LongText) { MinLength = 10, MaxLength = 2000, Hint = "做什么、怎么做，至少 10 个字" };
    public static readonly Need Fund = new("fundAmount", "整改资金", NeedKind.Money) { Unit = "元", Hint = "不需要花钱的填 0" };
    public static readonly Need FundSource = new("fundSource", "资金来源", NeedKind.Text) { Required = false, MaxLength = 100 };
    public static readonly Need FundNote = new("fundNote", "不需要资金的理由", NeedKind.Text) { Required = false, MaxLength = 200, Hint = "整改资金为 0 时填写" };
    public static readonly Need Contingency = new("contingencyPlan", "应急预案", NeedKind.LongText) { Required = false, MaxLength = 4000, Hint = "写要点，或在下面上传文件" };
    public static readonly Need PlanFiles = new("planFiles", "预案或方案文件", NeedKind.Papers) { Required = false };
    public static readonly Need PhotosAfter = new("photosAfter", "整改后照片", NeedKind.Photos) { Hint = "在同一位置拍，看得出已经改好" };
    public static readonly Need CheckPhotos = new("checkPhotos", "复查照片", NeedKind.Photos) { Required = false };
    public static readonly Need RejectGround = new("rejectGround", "不予受理的原因", NeedKind.Choice);
    public static readonly Need Reason = new("reason", "理由", NeedKind.LongText) { MinLength = 5, MaxLength = 1000 };
    public static readonly Need Note = new("note", "说明", NeedKind.LongText) { Required = false, MaxLength = 1000 };
    public static readonly Need Opinion = new("opinion", "复查意见", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "看到了什么，改没改到位" };
    public static readonly Need Percent = new("progress", "完成进度", NeedKind.Percent) { Unit = "%", Hint = "0 到 100，不能比上次小" };
    public static readonly Need WantedDue = new("newDueOn", "申请延到", NeedKind.Date);
    public static readonly Need GrantedDue = new("newDueOn", "批准延到", NeedKind.Date);
    public static readonly Need Interim = new("interimMeasures", "延期期间的防范措施", NeedKind.LongText) { MinLength = 5, MaxLength = 1000 };
    public static readonly Need CompletedOn = new("completedOn", "完成日期", NeedKind.Date);
    public static readonly Need Rectification = new("rectification", "整改情况", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "怎么改的，至少 5 个字" };
    public static readonly Need Cost = new("cost", "花费", NeedKind.Money) { Unit = "元", Hint = "没有花钱的填 0" };
    public static readonly Need SecondOfficer = new("secondOfficer", "同去验收的另一名执法人员", NeedKind.Text) { MaxLength = 50, Hint = "重大隐患须两名执法人员到现场验收" };
    public static readonly Need AcceptanceRecord = new("opinion", "现场验收记录", NeedKind.LongText) { MinLength = 10, MaxLength = 2000, Hint = "逐条写明方案落实情况，至少 10 个字" };
    public static readonly Need ListingNumber = new("listingNumber", "督办文号", NeedKind.Text) { MaxLength = 50 };
    public static readonly Need ListingLevel = new("listingLevel", "督办级别", NeedKind.Choice);
    public static readonly Need SupervisingUnit = new("supervisingUnit", "督办单位", NeedKind.Text) { MaxLength = 100 };
    public static readonly Need SuperviseDue = new("superviseDueOn", "督办期限", NeedKind.Date);
    public static readonly Need Work = new("work", "整改期间能否保证安全", NeedKind.Choice);
    public static readonly Need Shutdown = new("shutdownMeasures", "撤人、停产停业措施", NeedKind.LongText) { Required = false, MaxLength = 1000, Hint = "不能保证安全时填写：撤出哪些人、停哪些设备、到什么时候" };
    public static readonly Need DelistNotice = new("delistNotice", "销号通知文号", NeedKind.Text) { MaxLength = 50 };
    public static readonly Need Resume = new("resumePermission", "恢复生产经营的决定", NeedKind.LongText) { Required = false, MaxLength = 500, Hint = "整改期间停产停业的填写" };

    /// <summary>The same field under another name.</summary>
    public static Need Called(this Need need, string label) => need with { Label = label };

    /// <summary>The same field, which may be left empty.</summary>
    public static Need IfAny(this Need need) => need with { Required = false, MinLength = 0 };
}
