using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Commands;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>Sets up legal periods and the calendar they are counted by.</summary>
public static class DeadlineRoom
{
    /// <summary>Section of the settings that gives periods without a legal number their length:
    /// <c>Deadlines:HAZARD_RECTIFY_GENERAL = 20</c>, in the rule's own unit.</summary>
    public const string Settings = "Deadlines";

    /// <summary>Registers rules, desk and calendar.</summary>
    public static void AddDeadlines(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => WithSettings(DeadlineRules.Shipped(), provider.GetRequiredService<IConfiguration>().GetSection(Settings)));
        services.AddSingleton<DeadlineDesk>();
        services.AddScoped<IReferenceLoader, CalendarLoader>();
        services.AddVerb<DeadlineVerb>();
    }

    /// <summary>Takes over the lengths set here. What the law fixes can't be set.</summary>
    /// <exception cref="InvalidOperationException">A setting names no rule, is no length, or would change the law.</exception>
    internal static DeadlineRules WithSettings(DeadlineRules rules, IConfigurationSection settings)
    {
        var lengths = settings.GetChildren().ToDictionary(setting => setting.Key, setting => LengthOf(rules, setting));
        return lengths.Count == 0 ? rules
            : new DeadlineRules(rules.All.Select(rule => lengths.TryGetValue(rule.Code, out var length) ? rule with { Value = length } : rule));
    }

    static int LengthOf(DeadlineRules rules, IConfigurationSection setting)
    {
        var rule = rules.Find(setting.Key)
            ?? throw new InvalidOperationException($"设置 {setting.Path} 有误：没有这个期限。");
        if (rule.Verification == DeadlineVerification.Verified)
            throw new InvalidOperationException($"设置 {setting.Path} 有误：“{rule.Name}”是法定期限（{rule.Basis}），不能改。");
        return int.TryParse(setting.Value, out var length) && length is > 0 and <= 3660
            ? length
            : throw new InvalidOperationException($"设置 {setting.Path} 有误：“{setting.Value}”不是 1 到 3660 的整数。");
    }
}
