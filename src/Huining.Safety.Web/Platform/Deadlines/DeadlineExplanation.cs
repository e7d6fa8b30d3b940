using System.Text;
using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>
/// Says in Chinese how an end was found: from which day, which days were counted and which not, why it moved, under which law.
/// </summary>
static class DeadlineExplanation
{
    public static string Of(Deadline deadline, DeadlineOptions options)
    {
        var rule = deadline.Rule;
        var text = new StringBuilder();
        text.Append(rule.Unit switch
        {
            DeadlineUnit.Hour => Hours(deadline),
            DeadlineUnit.PercentPerDay => PercentPerDay(deadline),
            _ => Days(deadline, options),
        });
        text.Append(Basis(rule));
        if (rule.Note.Length > 0) text.Append("说明：").Append(Sentence(rule.Note));
        return text.ToString();
    }

    static string Hours(Deadline deadline)
    {
        var (rule, start, end) = (deadline.Rule, ChinaTime.Show(deadline.StartInstant!.Value), ChinaTime.Show(deadline.DueInstant!.Value));
        return rule.CountsBack
            ? $"自 {start}（{rule.StartsAt}）向前推 {rule.Length}，最迟为 {end}；按小时计算，不扣除休息日。"
            : $"自 {start}（{rule.StartsAt}）起 {rule.Length}，至 {end} 届满；按小时计算，不扣除休息日。";
    }

    static string PercentPerDay(Deadline deadline) =>
        $"{Day(deadline.Start)}为{deadline.Rule.StartsAt}；逾期不缴纳的，自次日 {Day(deadline.Start.AddDays(1))}起每日按罚款数额的 {deadline.Rule.Value}% 加处罚款，没有届满日。";

    static string Days(Deadline deadline, DeadlineOptions options)
    {
        var rule = deadline.Rule;
        var text = new StringBuilder();
        text.Append($"{Day(deadline.Start)}为{rule.StartsAt}，当日不计，自{(rule.CountsBack ? "前一日向前" : "次日")}起算 {rule.Length}");
        if (options.ExtensionDays > 0)
            text.Append($"，另经批准延长 {rule.Unit.ExtensionUnit().Length(options.ExtensionDays)}");
        text.Append('。');
        text.Append(Listed("计入：", deadline.Steps, DeadlineStepKind.Counted, rule.Unit is DeadlineUnit.Month or DeadlineUnit.Year ? "（顺延计入）" : ""));
        text.Append(Listed("不计：", deadline.Steps, DeadlineStepKind.Rest, ""));
        text.Append(Suspensions(options));
        text.Append(End(deadline));
        return text.ToString();
    }

    static string Listed(string lead, IReadOnlyList<DeadlineStep> steps, DeadlineStepKind kind, string tail)
    {
        var found = steps.Where(step => step.Kind == kind).ToList();
        if (found.Count == 0) return "";
        var total = kind == DeadlineStepKind.Counted ? $"，共 {found.Sum(step => step.Days.Days)} 日" : "";
        return $"{lead}{string.Join('、', found.Select(Stretch))}{total}{tail}。";
    }

    static string Stretch(DeadlineStep step)
    {
        var days = step.Days.Days == 1
            ? ChinaTime.ShowDate(step.Days.From)
            : $"{ChinaTime.ShowDate(step.Days.From)} 至 {ChinaTime.ShowDate(step.Days.To)}";
        return $"{days}（{What(step)}）";
    }

    static string What(DeadlineStep step) =>
        step.Kind != DeadlineStepKind.Counted ? step.Name!
        : step.Name is null ? $"{step.Days.Days} 日"
        : $"{step.Name} {step.Days.Days} 日";

    static string Suspensions(DeadlineOptions options)
    {
        if (options.Suspensions.Count == 0) return "";
        var ranges = options.Suspensions.Select(range => $"{ChinaTime.ShowDate(range.From)} 至 {ChinaTime.ShowDate(range.To)}");
        return $"扣除时间：{string.Join('、', ranges)}，其中落在期限内的日子不计。";
    }

    static string End(Deadline deadline)
    {
        var rule = deadline.Rule;
        var rests = string.Join('、', deadline.Steps.Where(step => step.Kind == DeadlineStepKind.Moved).Select(step => step.Name).Distinct());
        if (rests.Length > 0)
            return rule.CountsBack
                ? $"推算至 {Day(deadline.UnrolledDue)}，遇{rests}休息，提前至前一个工作日 {Day(deadline.Due)}。"
                : $"未顺延的届满日为 {Day(deadline.UnrolledDue)}，遇{rests}休息，顺延至其后第一个工作日 {Day(deadline.Due)}。";
        if (deadline.AllowedFrom is { } first)
            return $"期满日为 {Day(deadline.Due)}，{Day(first)}起方可进行。";
        var end = rule.CountsBack ? "最迟为" : rule.Kind == DeadlineKind.Validity ? "有效至" : "届满日为";
        return $"{end} {Day(deadline.Due)}。";
    }

    static string Basis(DeadlineRule rule) => rule.Verification switch
    {
        DeadlineVerification.Verified => $"依据：{Sentence(rule.Basis)}",
        DeadlineVerification.Unverified => $"依据待核实，按设置执行（参考：{rule.Basis}）。",
        _ => $"法律未规定期限，按本平台设置执行（{rule.Basis}）。",
    };

    static string Sentence(string text) => text.EndsWith('。') ? text : text + "。";

    static string Day(DateOnly date) => $"{ChinaTime.ShowDate(date)}（星期{"日一二三四五六"[(int)date.DayOfWeek]}）";

    static DeadlineUnit ExtensionUnit(this DeadlineUnit unit) =>
        unit == DeadlineUnit.WorkingDay ? DeadlineUnit.WorkingDay : DeadlineUnit.CalendarDay;
}
