using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>What must hold between the fields of an act and the hazard, beyond each field by itself.</summary>
static class HazardActRules
{
    /// <summary>Notes what is wrong.</summary>
    /// <param name="hazard">The hazard before the act.</param>
    /// <param name="act">Code of the act.</param>
    /// <param name="values">What was read.</param>
    /// <param name="attempt">Who tries, and when.</param>
    /// <param name="latestOwn">Latest deadline an enterprise may set itself.</param>
    /// <param name="hasFiles">Whether files were sent for a field.</param>
    public static void Check(Hazard hazard, string act, ActValues values, Attempt attempt, DateOnly latestOwn, Func<string, bool> hasFiles)
    {
        switch (act)
        {
            case "REJECT":
                if (hazard.IsSelfReport && values.TextOrNull("rejectGround") == EnumCode.Of(RejectGround.NotAHazard))
                    values.Fail("rejectGround", "企业自己上报的隐患，只有重复或误报才能不予受理。");
                break;
            case "CONFIRM_GENERAL":
                NotBefore(values, "dueOn", attempt.Today, "整改期限不能早于今天。");
                if (Roles.OfEnterprise.Any(attempt.By.Is) && values.Date("dueOn") > latestOwn)
                    values.Fail("dueOn", $"企业自定的整改期限最晚到 {ChinaTime.ShowDate(latestOwn)}，需要更长时间请与乡镇监管人员联系。");
                break;
            case "CLASSIFY_MAJOR":
                if (values.TextOrNull("criterionCode") == HazardCodeLists.OtherCriterion && values.TextOrNull("note") is null)
                    values.Fail("note", "选了“其他判定标准”，请在说明里写明依据的标准和条款。");
                break;
            case "SUBMIT_PLAN":
                CheckPlan(hazard, values, attempt, hasFiles);
                break;
            case "LIST":
                NotBefore(values, "superviseDueOn", attempt.Today, "督办期限不能早于今天。");
                break;
            case "START_RECTIFY":
                if (values.TextOrNull("work") == EnumCode.Of(WorkDuringRectification.Unsafe) && values.TextOrNull("shutdownMeasures") is null)
                    values.Fail("shutdownMeasures", "不能保证安全的，请写明撤人、停产停业的措施（安全生产法第65条）。");
                break;
            case "UPDATE_PROGRESS":
                if (values.Percent("progress") < hazard.Progress)
                    values.Fail("progress", $"进度不能比上次的 {hazard.Progress}% 小。");
                break;
            case "APPLY_EXTENSION" or "APPROVE_EXTENSION":
                if (hazard.DueOn is { } due) NotBefore(values, "newDueOn", After(due), $"新的期限应当晚于现在的期限 {ChinaTime.ShowDate(due)}。");
                NotBefore(values, "newDueOn", attempt.Today, "新的期限不能早于今天。");
                break;
            case "SUBMIT_RECTIFIED":
                NotBefore(values, "completedOn", hazard.FoundOn, $"完成日期早于发现日期 {ChinaTime.ShowDate(hazard.FoundOn)}，请改正。");
                if (values.Date("completedOn") > attempt.Today) values.Fail("completedOn", "完成日期不能晚于今天。");
                break;
            case "RECHECK_FAIL" or "REFUSE_DELIST" or "REOPEN":
                NotBefore(values, "dueOn", attempt.Today, "新的整改期限不能早于今天。");
                break;
            case "RECHECK_PASS_MAJOR":
                if (values.TextOrNull("secondOfficer") == attempt.By.Name) values.Fail("secondOfficer", "另一名执法人员不能是您自己，请填同去验收的人。");
                break;
            case "DELIST":
                if (hazard.ShutdownMeasures is not null && values.TextOrNull("resumePermission") is null)
                    values.Fail("resumePermission", "整改期间停产停业或撤出过人员，请写明是否同意恢复（安全生产法第65条）。");
                break;
        }
    }

    /// <summary>五到位 (<c>five_in_place.csv</c>), and a time limit after the finding.</summary>
    static void CheckPlan(Hazard hazard, ActValues values, Attempt attempt, Func<string, bool> hasFiles)
    {
        NotBefore(values, "dueOn", After(hazard.FoundOn), "时限应当晚于发现日期。");
        NotBefore(values, "dueOn", attempt.Today, "整改期限不能早于今天。");
        if (values.Money("fundAmount") == 0 && values.TextOrNull("fundNote") is null)
            values.Fail("fundNote", "整改资金为 0，请写明不需要资金的理由。");
        if (values.Money("fundAmount") > 0 && values.TextOrNull("fundSource") is null)
            values.Fail("fundSource", "请填写资金来源，如自有资金。");
        if (values.TextOrNull("contingencyPlan") is null && !hasFiles("planFiles"))
            values.Fail("contingencyPlan", "预案没有到位：请写明应急预案要点，或上传预案文件。");
    }

    static DateOnly After(DateOnly date) => DateOnly.FromDayNumber(date.DayNumber + 1);

    static void NotBefore(ActValues values, string name, DateOnly first, string sentence)
    {
        if (values.Date(name) < first) values.Fail(name, sentence);
    }
}
