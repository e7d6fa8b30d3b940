using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>The standing views of the ledger, the tabs above it.</summary>
public enum HazardView
{
    [Display(Name = "未销号")] Open,
    [Display(Name = "已逾期")] Late,
    /// <summary>Waits for an officer's or a township's decision.</summary>
    [Display(Name = "待处理")] Waiting,
    [Display(Name = "重大隐患")] Major,
    [Display(Name = "本年全部")] Year,
    [Display(Name = "全部")] All,
}

/// <summary>The conditions of the hazard ledger, as they stand in the address; list, export, API and the workbench's
/// numbers take the same.</summary>
public sealed record HazardFilter
{
    [Display(Name = "编号、企业、地点或内容")]
    public string? Q { get; init; }

    public HazardView View { get; init; }

    [Display(Name = "乡镇")]
    public string? Township { get; init; }

    [Display(Name = "隐患级别")]
    public HazardLevel? Level { get; init; }

    [Display(Name = "状态")]
    public HazardState? State { get; init; }

    [Display(Name = "来源")]
    public HazardSource? Source { get; init; }

    [Display(Name = "行业领域")]
    public string? Sector { get; init; }

    [Display(Name = "类别")]
    public string? Category { get; init; }

    public Guid? Enterprise { get; init; }

    [Display(Name = "发现日期从")]
    public DateOnly? FoundFrom { get; init; }

    [Display(Name = "发现日期到")]
    public DateOnly? FoundTo { get; init; }

    [Display(Name = "整改期限从")]
    public DateOnly? DueFrom { get; init; }

    [Display(Name = "整改期限到")]
    public DateOnly? DueTo { get; init; }

    /// <summary>found (default, newest first) or due (earliest first; only rows that have a deadline).</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>Earliest deadline first. The overdue view knows no other order.</summary>
    [BindNever]
    public bool ByDue => Sort == "due" || View == HazardView.Late;

    /// <summary>Does a condition of the folded part hold?</summary>
    [BindNever]
    public bool Unfolded => Source is not null || Sector is not null || Category is not null || FoundFrom is not null || FoundTo is not null || DueFrom is not null || DueTo is not null;

    /// <summary>Is there no condition beside the view?</summary>
    [BindNever]
    public bool IsOpen => Values(this with { Sort = null, Cursor = null, View = HazardView.Open }).Count == 0;

    /// <summary>Address of the list, or of what takes the same conditions.</summary>
    public string Href(string path = "/hazards") => QueryHelpers.AddQueryString(path, Values(this));

    /// <summary>The conditions as people read them, each with the list without it.</summary>
    public IReadOnlyList<(string Text, string Without)> Chips(EnterpriseCodeLists lists, HazardCategories categories, string? enterpriseName)
    {
        var first = this with { Cursor = null };
        var chips = new List<(string, string)>();
        Add(Q, $"查找：{Q}", first with { Q = null });
        Add(Enterprise, $"企业：{enterpriseName}", first with { Enterprise = null });
        Add(Township, $"乡镇：{lists.TownshipName(Township ?? "")}", first with { Township = null });
        Add(Level, $"级别：{Level?.Name()}", first with { Level = null });
        Add(State, $"状态：{State?.Name()}", first with { State = null });
        Add(Source, $"来源：{Source?.Name()}", first with { Source = null });
        Add(Sector, $"行业领域：{lists.SectorName(Sector ?? "")}", first with { Sector = null });
        Add(Category, $"类别：{categories.Name(Category)}", first with { Category = null });
        Add(FoundFrom, $"{Show(FoundFrom)} 起发现", first with { FoundFrom = null });
        Add(FoundTo, $"{Show(FoundTo)} 前发现", first with { FoundTo = null });
        Add(DueFrom, $"{Show(DueFrom)} 起到期", first with { DueFrom = null });
        Add(DueTo, $"{Show(DueTo)} 前到期", first with { DueTo = null });
        return chips;

        void Add(object? value, string text, HazardFilter without)
        {
            if (value is not (null or "")) chips.Add((text, without.Href()));
        }
    }

    static string Show(DateOnly? date) => date is { } day ? ChinaTime.ShowDate(day) : "";

    static Dictionary<string, string?> Values(HazardFilter filter)
    {
        var values = new Dictionary<string, string?>
        {
            ["view"] = filter.View == HazardView.Open ? null : filter.View.ToString(),
            ["q"] = filter.Q,
            ["township"] = filter.Township,
            ["level"] = filter.Level?.ToString(),
            ["state"] = filter.State?.ToString(),
            ["source"] = filter.Source?.ToString(),
            ["sector"] = filter.Sector,
            ["category"] = filter.Category,
            ["enterprise"] = filter.Enterprise?.ToString(),
            ["foundFrom"] = Show(filter.FoundFrom),
            ["foundTo"] = Show(filter.FoundTo),
            ["dueFrom"] = Show(filter.DueFrom),
            ["dueTo"] = Show(filter.DueTo),
            ["sort"] = filter.Sort,
            ["cursor"] = filter.Cursor,
        };
        return values.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary();
    }
}
