using System.Globalization;

namespace Huining.Safety.Benchmarks;

/// <summary>One line of the result.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">Our rate or amount, with its unit.</param>
/// <param name="Raw">What it is held against.</param>
/// <param name="Ratio">How they compare, as it is printed.</param>
/// <param name="Goal">What is wanted, as it is printed.</param>
/// <param name="Reached">Whether the goal is reached.</param>
/// <param name="AppMs">Milliseconds of the application's processor per request.</param>
/// <param name="DbMs">Milliseconds of the database's processor per request.</param>
sealed record Result(string What, string Ours, string Raw, string Ratio, string Goal, bool Reached, double? AppMs = null, double? DbMs = null)
{
    /// <summary>A result whose goal is a share of what it is held against, both in units a second.</summary>
    public static Result Share(string what, double ours, double raw, double goal, double? appMs = null, double? dbMs = null) =>
        new(what, Rate(ours), Rate(raw), Percent(ours / raw), "≥ " + Percent(goal), ours / raw >= goal, appMs, dbMs);

    static string Rate(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:#,0.#}/s");

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");
}

/// <summary>Prints results as one table.</summary>
static class ResultTable
{
    static readonly string[] Head = ["measured", "ours", "raw", "ratio", "goal", "app CPU ms", "db CPU ms", ""];

    /// <summary>The table as Markdown, readable as plain text too.</summary>
    public static string Of(IReadOnlyList<Result> results)
    {
        var rows = results.Select(result => new[]
        {
            result.What, result.Ours, result.Raw, result.Ratio, result.Goal, Ms(result.AppMs), Ms(result.DbMs),
            result.Reached ? "reached" : "MISSED",
        }).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))) + " |").ToList();
        lines.Insert(1, "|" + string.Join('|', widths.Select(width => new string('-', width + 2))) + "|");
        return string.Join(Environment.NewLine, lines);
    }

    static string Ms(double? value) => value is { } ms ? string.Create(CultureInfo.InvariantCulture, $"{ms:0.00}") : "";

    /// <summary>Columns on a screen: a Chinese character takes two.</summary>
    static int Width(string text) => text.Sum(character => character >= '\u2e80' ? 2 : 1);
}
