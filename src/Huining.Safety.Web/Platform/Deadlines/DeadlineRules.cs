using System.Collections.Frozen;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>All periods the platform knows, by code. Immutable; one instance serves the whole program.</summary>
public sealed class DeadlineRules
{
    readonly FrozenDictionary<string, DeadlineRule> _byCode;

    /// <summary>Every rule, in the order of the tables.</summary>
    public IReadOnlyList<DeadlineRule> All { get; }

    /// <summary>A set of rules with distinct codes.</summary>
    public DeadlineRules(IEnumerable<DeadlineRule> rules)
    {
        All = [.. rules];
        _byCode = All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);
    }

    /// <summary>The rules shipped with the program: those of the law and the project's own settings.</summary>
    public static DeadlineRules Shipped()
    {
        var terms = ReferenceFiles.Open("deadline_terms").Rows.ToDictionary(row => row["code"]);
        CsvRow TermsOf(CsvRow row) => terms.TryGetValue(row["code"], out var found)
            ? found
            : throw new InvalidDataException($"代码表 deadline_terms 缺少期限 {row["code"]}。");
        var rows = ReferenceFiles.Open("statutory_deadlines").Rows.Concat(ReferenceFiles.Open("deadline_settings").Rows);
        return new DeadlineRules(rows.Select(row => DeadlineRule.Read(row, TermsOf(row))));
    }

    /// <summary>The rule with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public DeadlineRule Get(string code) =>
        Find(code) ?? throw new KeyNotFoundException($"没有代码为“{code}”的期限规则。");

    /// <summary>The rule with that code, or null.</summary>
    public DeadlineRule? Find(string code) => _byCode.GetValueOrDefault(code);
}
