using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>How far an accident's record has come. Investigation and later states follow with that ledger's issue.</summary>
public enum AccidentState
{
    [Display(Name = "已报告")] Reported,
    [Display(Name = "已核实")] Verified,
    /// <summary>Found not to be a work-safety accident; kept, not counted.</summary>
    [Display(Name = "已排除")] Excluded,
}

/// <summary>A category of GB/T 6441-1986, or a type of GB 6441-2025.</summary>
/// <param name="Code">Code inside its scheme.</param>
/// <param name="Name">机械伤害.</param>
public sealed record AccidentCategory(string Code, string Name);

/// <summary>The accident categories in force by day: GB 6441-2025 replaces the list of 1986 on a day that sources
/// disagree about, so the day is a setting (<c>Accidents:Gb6441From</c>, default 2026-07-01).</summary>
public sealed class AccidentCategories(IConfiguration settings)
{
    static readonly IReadOnlyList<AccidentCategory> Of1986 = Read("accident_categories_gb6441_1986");
    static readonly IReadOnlyList<AccidentCategory> Of2025 = Read("accident_types_gb6441_2025");

    /// <summary>First day of the new list.</summary>
    public DateOnly NewFrom { get; } = DateOnly.ParseExact(settings["Accidents:Gb6441From"] ?? "2026-07-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The list that applies to an accident of that day.</summary>
    public IReadOnlyList<AccidentCategory> On(DateOnly day) => day < NewFrom ? Of1986 : Of2025;

    /// <summary>Does the code belong to the list of 2025? Those begin with A.</summary>
    public static bool IsOf2025(string code) => code.StartsWith('A');

    /// <summary>Both lists, for choosing.</summary>
    public IReadOnlyList<AccidentCategory> All { get; } = [.. Of1986, .. Of2025];

    /// <summary>Name of a code of either list.</summary>
    public string Name(string code) => All.FirstOrDefault(row => row.Code == code)?.Name ?? code;

    /// <summary>The category a person means on that day, by code or name; null when none.</summary>
    public AccidentCategory? Find(string? text, DateOnly day) =>
        On(day).Concat(All).FirstOrDefault(row => row.Code == text?.Trim() || row.Name == text?.Trim());

    static IReadOnlyList<AccidentCategory> Read(string table) =>
        [.. ReferenceFiles.Open(table).Rows.Select(row => new AccidentCategory(row["code"], row["name_cn"]))];
}
