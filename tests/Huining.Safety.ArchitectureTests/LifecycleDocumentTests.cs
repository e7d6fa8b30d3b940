using System.Text;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lifecycle;
using Xunit;

namespace Huining.Safety.ArchitectureTests;

/// <summary><c>docs/lifecycles</c> is printed from the declarations, so the two can't differ.
/// <c>UPDATE_DOCS=1 ./test --only architecture</c> writes it anew.</summary>
public sealed class LifecycleDocumentTests
{
    [Fact]
    public void The_hazard_document_says_what_the_lifecycle_says() => Says("hazard.md", Print("Hazard, 事故隐患", HazardLifecycle.Table));

    [Fact]
    public void The_risk_document_says_what_the_lifecycle_says() => Says("risk.md", Print("Risk, 安全风险", RiskLifecycle.Table));

    static void Says(string name, string expected)
    {
        var file = Path.Combine(House.Sources, "..", "..", "docs", "lifecycles", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }
        Assert.Equal(expected, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    static string Print<T, TState>(string title, Lifecycle<T, TState> lifecycle) where T : class where TState : struct, Enum
    {
        var text = new StringBuilder($"# {title}\n\nPrinted from the lifecycle `{lifecycle.Machine}` by the architecture tests; do not edit.\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in Enum.GetValues<TState>()) text.Append($"    state \"{state.Name()}\" as {EnumCode.Of(state)}\n");
        foreach (var move in lifecycle.Moves) text.Append($"    {(move.From is { } from ? EnumCode.Of(from) : "[*]")} --> {EnumCode.Of(move.To)}: {move.Label}\n");
        text.Append("```\n\n| act | from → to | who | asks for | deadline | basis |\n|---|---|---|---|---|---|\n");
        foreach (var move in lifecycle.Moves)
            text.Append($"| {move.Label} `{move.Act}` | {(move.From is { } from ? from.Name() : "—")} → {move.To.Name()} | {string.Join("、", move.By.Select(RoleNames.Of))} "
                + $"| {string.Join("、", move.Needs.Select(need => need.Required ? need.Label : $"{need.Label}（可不填）"))} | {Deadline(move)} | {move.Basis} |\n");
        var deviations = lifecycle.Moves.Where(move => move.Deviation is not null).ToList();
        if (deviations.Count > 0) text.Append("\n## Differences from `state_transitions.csv`\n\n");
        foreach (var move in deviations) text.Append($"- `{move.Act}`: {move.Deviation}\n");
        return text.ToString();
    }

    static string Deadline<T, TState>(Move<T, TState> move) where T : class where TState : struct, Enum =>
        string.Join("; ", new[] { move.Starts is { } starts ? $"starts {starts}" : null, move.Within is { } within ? $"within {within}" : null }.OfType<string>());
}
