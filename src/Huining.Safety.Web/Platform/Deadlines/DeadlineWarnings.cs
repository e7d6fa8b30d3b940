using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>What about a rule itself a reader must know before relying on a date computed by it.</summary>
static class DeadlineWarnings
{
    /// <summary>Warnings in Chinese for a start day and an extension in days.</summary>
    public static IEnumerable<string> Of(DeadlineRule rule, DateOnly start, int extensionDays)
    {
        if (rule.ValidFrom is { } from && start < from)
            yield return $"现行规定自 {ChinaTime.ShowDate(from)} 起施行，起算日早于施行日，请按当时的规定核对";
        if (rule.ValidTo is { } to && start > to)
            yield return $"该规定已于 {ChinaTime.ShowDate(to)} 失效，请按现行规定核对";
        if (extensionDays > 0 && rule.MaxExtension is null)
            yield return $"规则未载明可以延长，现延长 {extensionDays} 日，请核对批准依据";
        else if (extensionDays > rule.MaxExtension)
            yield return $"最长可以延长 {rule.MaxExtension} 日，现延长 {extensionDays} 日，请核对批准依据";
    }
}
