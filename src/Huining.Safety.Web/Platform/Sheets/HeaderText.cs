using System.Text.RegularExpressions;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// A header reduced to what it means: no spaces, asterisks or 必填 remarks, half-width, lower case.
/// What stands in brackets at its end (a unit, an explanation) is kept apart.
/// </summary>
internal readonly partial record struct HeaderText(string Full, string Bare, string Bracket)
{
    public static HeaderText Of(string text)
    {
        var full = string.Concat(CellText.HalfWidth(CellText.Clean(text)).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '★' or '※' or ':')))
            .Replace('【', '(').Replace('】', ')').Replace('[', '(').Replace(']', ')').ToLowerInvariant();
        full = Remark().Replace(full, string.Empty);
        var bracket = Ending().Match(full);
        return bracket is { Success: true, Index: > 0 }
            ? new(full, full[..bracket.Index], bracket.Groups[1].Value)
            : new(full, full, string.Empty);
    }

    /// <summary>
    /// Whether both mean the same column although only one says its unit. Two different units never match:
    /// 损失（元） is not 损失（万元）.
    /// </summary>
    public bool Resembles(HeaderText other) => Bare == other.Bare && (Bracket.Length == 0 || other.Bracket.Length == 0 || Bracket == other.Bracket);

    /// <summary>How near two headers are, 0 to 1: shared characters against all.</summary>
    public double Nearness(HeaderText other)
    {
        var shared = Bare.Distinct().Count(c => other.Bare.Contains(c));
        return Bare.Length == 0 || other.Bare.Length == 0 ? 0 : 2.0 * shared / (Bare.Distinct().Count() + other.Bare.Distinct().Count());
    }

    [GeneratedRegex(@"\((必填|选填|必填项|必录|非必填|必须填写|下拉选择|可选|可不填)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\(([^()]*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
