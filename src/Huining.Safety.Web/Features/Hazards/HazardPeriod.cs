using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>A deadline as it is kept with the hazard: the date, and by which rule it was found.</summary>
/// <param name="Due">Last day.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Start">Day of the event counted from.</param>
/// <param name="Explanation">How the date came about, in Chinese.</param>
public sealed record HazardPeriod(DateOnly Due, string Rule, DateOnly Start, string Explanation)
{
    /// <summary>The computed deadline as it is.</summary>
    public static HazardPeriod Of(Deadline deadline) => new(deadline.Due, deadline.RuleCode, deadline.Start,
        string.Join(' ', [deadline.Explanation, .. deadline.Warnings.Select(warning => $"注意：{warning}。")]));

    /// <summary>The date a person set, beside the one the rule gives.</summary>
    public static HazardPeriod Set(DateOnly due, Deadline deadline, string by) => due == deadline.Due ? Of(deadline)
        : new(due, deadline.RuleCode, deadline.Start, $"{by}确定整改期限为 {ChinaTime.ShowDate(due)}。按规则计算为 {ChinaTime.ShowDate(deadline.Due)}：{deadline.Explanation}");
}
