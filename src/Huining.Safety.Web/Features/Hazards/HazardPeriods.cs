using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>The deadlines that acts on a hazard start, computed with the county's calendar.</summary>
public sealed class HazardPeriods(DeadlineDesk desk)
{
    /// <summary>Rule for the rectification of a hazard of this level.</summary>
    public static string RectifyRule(HazardLevel? level) => level == HazardLevel.Major ? "HAZARD_RECTIFY_MAJOR" : "HAZARD_RECTIFY_GENERAL";

    /// <summary>Rule for the check after a rectification was reported.</summary>
    public static string CheckRule(HazardLevel? level) => level == HazardLevel.Major ? "HAZARD_ACCEPT_MAJOR" : "REINSPECT";

    /// <summary>The period an act starts; null when it starts none.</summary>
    internal async Task<HazardPeriod?> ForAsync(Hazard hazard, string act, ActValues values, Attempt attempt, CancellationToken cancel) => act switch
    {
        "CONFIRM_GENERAL" => await SetAsync(values.Date("dueOn"), HazardLevel.General, attempt, cancel),
        "CLASSIFY_MAJOR" => await ComputedAsync("HAZARD_REPORT_MAJOR", attempt, cancel),
        "CONFIRM_MAJOR" => await ComputedAsync("HAZARD_RECTIFY_MAJOR", attempt, cancel),
        "SUBMIT_PLAN" => await SetAsync(values.Date("dueOn"), HazardLevel.Major, attempt, cancel),
        "LIST" => await SetAsync(values.Date("superviseDueOn"), HazardLevel.Major, attempt, cancel),
        "SUBMIT_RECTIFIED" => await ComputedAsync(CheckRule(hazard.Level), attempt, cancel),
        "RECHECK_FAIL" or "REFUSE_DELIST" or "REOPEN" => await SetAsync(values.Date("dueOn"), hazard.Level, attempt, cancel),
        "APPROVE_EXTENSION" => Extended(hazard, values.Date("newDueOn")!.Value, attempt),
        _ => null,
    };

    /// <summary>The last day for rectification that the rule gives from a day on: what a date field is filled with.</summary>
    public async Task<DateOnly> DefaultDueAsync(HazardLevel? level, DateOnly from, CancellationToken cancel = default) =>
        (await desk.ComputeAsync(RectifyRule(level), from, cancel: cancel)).Due;

    async Task<HazardPeriod> ComputedAsync(string rule, Attempt attempt, CancellationToken cancel) =>
        HazardPeriod.Of(await desk.ComputeAsync(rule, attempt.Today, cancel: cancel));

    async Task<HazardPeriod> SetAsync(DateOnly? due, HazardLevel? level, Attempt attempt, CancellationToken cancel)
    {
        var computed = await desk.ComputeAsync(RectifyRule(level), attempt.Today, cancel: cancel);
        return HazardPeriod.Set(due ?? computed.Due, computed, attempt.By.Name);
    }

    static HazardPeriod Extended(Hazard hazard, DateOnly due, Attempt attempt) => new(due, hazard.DueRule ?? RectifyRule(hazard.Level), hazard.DueStart ?? attempt.Today,
        $"{attempt.By.Name}于 {ChinaTime.ShowDate(attempt.Today)} 批准延期，期限由 {(hazard.DueOn is { } old ? ChinaTime.ShowDate(old) : "—")} 延至 {ChinaTime.ShowDate(due)}。原期限 {(hazard.OriginalDueOn is { } first ? ChinaTime.ShowDate(first) : "—")} 仍用于按期整改率统计。");
}
