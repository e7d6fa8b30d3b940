using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Huining.Safety.Web.Features.Risks.Ledger;

/// <summary>The standing views of the register, the tabs above it.</summary>
public enum RiskView
{
    /// <summary>Approved and in force, whatever is being revised.</summary>
    [Display(Name = "现行有效")] InForce,
    [Display(Name = "待审定")] Waiting,
    [Display(Name = "复评已到期")] ReviewDue,
    [Display(Name = "草稿和重评")] Drafts,
    [Display(Name = "全部")] All,
}

/// <summary>The conditions of the risk register, as they stand in the address; list, export, API and map take the same.</summary>
public sealed record RiskFilter
{
    [Display(Name = "编号、企业、风险点或内容")]
    public string? Q { get; init; }

    public RiskView View { get; init; }

    [Display(Name = "乡镇")]
    public string? Township { get; init; }

    [Display(Name = "风险级别")]
    public RiskLevel? Level { get; init; }

    [Display(Name = "行业领域")]
    public string? Sector { get; init; }

    [Display(Name = "状态")]
    public RiskState? State { get; init; }

    public Guid? Enterprise { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>Earliest review first; else last changed first.</summary>
    [BindNever]
    public bool ByReview => View == RiskView.ReviewDue;

    /// <summary>Is there no condition beside the view?</summary>
    [BindNever]
    public bool IsOpen => Values(this with { Cursor = null, View = RiskView.InForce }).Count == 0;

    /// <summary>Address of the list, or of what takes the same conditions.</summary>
    public string Href(string path = "/risks") => QueryHelpers.AddQueryString(path, Values(this));

    /// <summary>The conditions as people read them, each with the list without it.</summary>
    public IReadOnlyList<(string Text, string Without)> Chips(EnterpriseCodeLists lists, string? enterpriseName)
    {
        var first = this with { Cursor = null };
        var chips = new List<(string, string)>();
        Add(Q, $"查找：{Q}", first with { Q = null });
        Add(Enterprise, $"企业：{enterpriseName}", first with { Enterprise = null });
        Add(Township, $"乡镇：{lists.TownshipName(Township ?? "")}", first with { Township = null });
        Add(Level, $"级别：{Level?.Name()}", first with { Level = null });
        Add(Sector, $"行业领域：{lists.SectorName(Sector ?? "")}", first with { Sector = null });
        Add(State, $"状态：{State?.Name()}", first with { State = null });
        return chips;

        void Add(object? value, string text, RiskFilter without)
        {
            if (value is not (null or "")) chips.Add((text, without.Href()));
        }
    }

    static Dictionary<string, string?> Values(RiskFilter filter)
    {
        var values = new Dictionary<string, string?>
        {
            ["view"] = filter.View == RiskView.InForce ? null : filter.View.ToString(),
            ["q"] = filter.Q,
            ["township"] = filter.Township,
            ["level"] = filter.Level?.ToString(),
            ["sector"] = filter.Sector,
            ["state"] = filter.State?.ToString(),
            ["enterprise"] = filter.Enterprise?.ToString(),
            ["cursor"] = filter.Cursor,
        };
        return values.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary();
    }
}
