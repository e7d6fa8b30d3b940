using System.CommandLine;
using System.Globalization;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Commands;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary><c>deadline RULE START [--json]</c>: when a period ends, and why.</summary>
public sealed class DeadlineVerb : Verb
{
    readonly Argument<string> _rule = new("RULE") { Description = "期限代码，如 CASE_PUBLICISE、HAZARD_RECTIFY_GENERAL" };
    readonly Argument<string> _start = new("START") { Description = "起算的日期（2026-11-24）或时刻（2026-11-24T10:00，北京时间）" };

    /// <inheritdoc />
    public override string Path => "deadline";
    /// <inheritdoc />
    public override string Description => "计算一个法定期限的届满日，并说明怎样算出";

    /// <inheritdoc />
    public override void Define(Command command)
    {
        command.Arguments.Add(_rule);
        command.Arguments.Add(_start);
        command.Options.Add(AsJson);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        var desk = services.GetRequiredService<DeadlineDesk>();
        var (code, text) = (arguments.GetRequiredValue(_rule).Trim(), arguments.GetRequiredValue(_start).Trim());
        if (desk.Rules.Find(code) is null)
            throw new FormatException($"没有代码为“{code}”的期限。可用的代码：{string.Join('、', desk.Rules.All.Select(rule => rule.Code))}");
        var report = DeadlineReport.Of(await ComputeAsync(desk, code, text, cancel));
        if (arguments.GetValue(AsJson))
        {
            WriteJson(report);
            return 0;
        }
        Console.Out.WriteLine($"{report.Name}：{(report.DueInstant is { } end ? ChinaTime.Show(end) : ChinaTime.ShowDate(report.Due))}");
        if (report.AllowedFrom is { } first) Console.Out.WriteLine($"自 {ChinaTime.ShowDate(first)} 起方可办理");
        Console.Out.WriteLine(report.Explanation);
        foreach (var warning in report.Warnings) Console.Out.WriteLine($"注意：{warning}");
        return 0;
    }

    static async Task<Deadline> ComputeAsync(DeadlineDesk desk, string code, string text, CancellationToken cancel)
    {
        try
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return await desk.ComputeAsync(code, date, cancel: cancel);
            if (ChinaTime.TryParseInstant(text, out var instant))
                return await desk.ComputeAsync(code, instant, cancel: cancel);
        }
        catch (ArgumentException unsuitable)
        {
            throw new FormatException(unsuitable.Message, unsuitable);
        }
        throw new FormatException($"“{text}”不是日期或时刻，请写成 2026-11-24 或 2026-11-24T10:00。");
    }
}
