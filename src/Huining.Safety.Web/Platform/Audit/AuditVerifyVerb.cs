using System.CommandLine;
using Huining.Safety.Web.Platform.Commands;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary><c>audit verify [--json]</c>.</summary>
public sealed class AuditVerifyVerb : Verb
{
    /// <inheritdoc />
    public override string Path => "audit verify";
    /// <inheritdoc />
    public override string Description => "核对审计链和各台账数据，找出绕过系统的改动";
    /// <inheritdoc />
    public override void Define(Command command) => command.Options.Add(AsJson);

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        var report = await services.GetRequiredService<AuditVerifier>().VerifyAsync(cancel);
        if (arguments.GetValue(AsJson)) WriteJson(report);
        else
        {
            foreach (var problem in report.Problems) Console.WriteLine(problem);
            Console.WriteLine($"核对审计记录 {report.Entries} 条、数据 {report.Records} 条，{(report.Clean ? "没有发现问题" : $"发现 {report.ProblemCount} 处问题")}。");
        }
        return report.Clean ? 0 : 2;
    }
}
