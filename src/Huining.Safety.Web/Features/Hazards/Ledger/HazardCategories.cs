using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>The hazard categories of <c>hazard_categories.csv</c>: basic management and on-site, each with its kinds.</summary>
public sealed class HazardCategories
{
    readonly Dictionary<string, (string Name, string Parent)> _rows = ReferenceFiles.Open("hazard_categories").Rows
        .ToDictionary(row => row["code"], row => (row["name_cn"], row["parent_code"]));

    /// <summary>现场管理类隐患 / 消防安全; empty for none, the code itself where the list no longer has it.</summary>
    public string Name(string? code) =>
        code is null ? "" : !_rows.TryGetValue(code, out var row) ? code : row.Parent.Length > 0 ? $"{_rows[row.Parent].Name} / {row.Name}" : row.Name;

    /// <summary>Does the code exist and name a kind, not only a group?</summary>
    public bool IsKind(string? code) => code is not null && _rows.TryGetValue(code, out var row) && row.Parent.Length > 0;

    /// <summary>The kinds to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices => [.. _rows.Where(row => row.Value.Parent.Length > 0).Select(row => new SelectListItem(row.Value.Name, row.Key))];
}
