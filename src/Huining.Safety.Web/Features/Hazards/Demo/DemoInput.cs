using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>What the people of the demonstration fill into the forms of acts.</summary>
static class DemoInput
{
    /// <summary>The fields of an act.</summary>
    /// <param name="act">Code of the act.</param>
    /// <param name="hazard">The hazard as it stands.</param>
    /// <param name="today">The day of the act.</param>
    /// <param name="due">The last day the rule gives from then.</param>
    /// <param name="criterion">Clause for a major hazard of the sector.</param>
    /// <param name="after">A photo taken afterwards.</param>
    public static ActInput For(string act, Hazard hazard, DateOnly today, DateOnly due, string criterion, IncomingFile after) => act switch
    {
        "REJECT" => ActInput.Of(("rejectGround", "DUPLICATE"), ("reason", "与上周登记的同一处隐患重复。")),
        "CONFIRM_GENERAL" => ActInput.Of(("responsiblePerson", hazard.ResponsiblePerson!), ("responsiblePhone", hazard.ResponsiblePhone!), ("dueOn", Day(due))),
        "FIX_ON_SPOT" => ActInput.Of(("measures", "当场处理完毕，已拍照。")).With("photosAfter", after),
        "CLASSIFY_MAJOR" => ActInput.Of(("criterionCode", criterion), ("note", "现场情况符合判定条款，示例数据。")),
        "SUBMIT_PLAN" => ActInput.Of(("responsiblePerson", hazard.ResponsiblePerson!), ("responsiblePhone", hazard.ResponsiblePhone!), ("responsibleUnit", "本单位"),
            ("measures", "停用有隐患的部位，请有资质的单位整改，完成后检测合格再用。"), ("fundAmount", "12000"), ("fundSource", "自有资金"), ("dueOn", Day(due)),
            ("contingencyPlan", "整改期间专人看守，备足灭火器材，发现异常立即撤人并报告。")),
        "LIST" => ActInput.Of(("listingNumber", $"会安督〔{today.Year}〕{hazard.Number}号"), ("listingLevel", "COUNTY"), ("supervisingUnit", "县应急管理局"), ("superviseDueOn", Day(due))),
        "START_RECTIFY" => ActInput.Of(("work", "UNSAFE"), ("shutdownMeasures", "整改部位停止使用，无关人员撤出。")),
        "UPDATE_PROGRESS" => ActInput.Of(("progress", "60"), ("note", "材料已到，正在施工。")),
        "APPLY_EXTENSION" => ActInput.Of(("newDueOn", Day(hazard.DueOn!.Value.AddDays(10))), ("reason", "设备厂家供货推迟，不能按期装完。"), ("interimMeasures", "整改部位停用，挂警示牌，专人看守。")),
        "APPROVE_EXTENSION" => ActInput.Of(("newDueOn", Day(hazard.RequestedDueOn!.Value))),
        "SUBMIT_RECTIFIED" => ActInput.Of(("completedOn", Day(today)), ("rectification", "已按要求整改，现场清理干净。"), ("cost", $"{hazard.Number % 7 * 150}")).With("photosAfter", after),
        "RECHECK_FAIL" => ActInput.Of(("opinion", "只改了一部分，请继续整改。"), ("dueOn", Day(today.AddDays(7)))),
        "RECHECK_PASS" => ActInput.Of(("opinion", "现场查看，已整改到位。")),
        "RECHECK_PASS_MAJOR" => ActInput.Of(("secondOfficer", "李明（示例）"), ("opinion", "两人到现场逐条核对方案，均已落实，检测合格。")),
        "DELIST" => ActInput.Of(("delistNotice", $"会安销〔{today.Year}〕{hazard.Number}号"), ("resumePermission", "同意恢复使用。")),
        _ => ActInput.Empty,
    };

    static string Day(DateOnly day) => ChinaTime.ShowDate(day);
}
