using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Huining.Safety.Web.Features.Enterprises.Ledger;

/// <summary>The conditions of the registry's list, as they stand in the address; the export and the printed codes take the same.</summary>
public sealed record EnterpriseFilter
{
    /// <summary>Any part of name, code, address or people.</summary>
    [Display(Name = "名称、代码、地址或人员")]
    public string? Q { get; init; }

    [Display(Name = "乡镇")]
    public string? Township { get; init; }

    [Display(Name = "行业领域")]
    public string? Sector { get; init; }

    [Display(Name = "经营状态")]
    public OperatingStatus? Status { get; init; }

    [Display(Name = "企业类型")]
    public string? Kind { get; init; }

    [Display(Name = "风险等级")]
    public RiskLevel? Risk { get; init; }

    /// <summary>Name of a mark of <see cref="EnterpriseFacts"/>, HighRisk.</summary>
    [Display(Name = "重点标记")]
    public string? Flag { get; init; }

    /// <summary>expired, 30 or 90: a licence in force that ended, or ends within that many days.</summary>
    [Display(Name = "许可证")]
    public string? Licence { get; init; }

    /// <summary>none or several: agencies that lead its supervision today.</summary>
    [Display(Name = "主管部门")]
    public string? Lead { get; init; }

    [Display(Name = "只看资料不全的")]
    public bool Incomplete { get; init; }

    /// <summary>name (default) or updated.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>Newest change first instead of by name.</summary>
    [BindNever]
    public bool ByUpdated => Sort == "updated";

    /// <summary>Does a condition of the folded part hold?</summary>
    [BindNever]
    public bool Unfolded => Kind is not null || Risk is not null || Flag is not null || Licence is not null || Lead is not null || Incomplete;

    /// <summary>Is there no condition at all?</summary>
    [BindNever]
    public bool IsOpen => Values(this with { Sort = null, Cursor = null }).Count == 0;

    /// <summary>Address of the list, or of what takes the same conditions, such as <c>/enterprises/export</c>.</summary>
    public string Href(string path = "/enterprises") => QueryHelpers.AddQueryString(path, Values(this));

    /// <summary>The conditions as people read them, each with the list without it.</summary>
    public IReadOnlyList<FilterChip> Chips(EnterpriseCodeLists lists)
    {
        var first = this with { Cursor = null };
        var chips = new List<FilterChip>();
        Add(Q, $"查找：{Q}", first with { Q = null });
        Add(Township, $"乡镇：{lists.TownshipName(Township ?? "")}", first with { Township = null });
        Add(Sector, $"行业领域：{lists.SectorName(Sector ?? "")}", first with { Sector = null });
        Add(Status, $"经营状态：{Status?.Name()}", first with { Status = null });
        Add(Kind, $"企业类型：{lists.KindName(Kind ?? "")}", first with { Kind = null });
        Add(Risk, $"风险等级：{Risk?.Name()}", first with { Risk = null });
        Add(Flag, $"重点标记：{EnterpriseFields.Find(Flag ?? "")?.Label ?? Flag}", first with { Flag = null });
        Add(Licence, $"许可证：{FilterChoices.Licence.FirstOrDefault(choice => choice.Value == Licence)?.Text ?? Licence}", first with { Licence = null });
        Add(Lead, $"主管部门：{FilterChoices.Lead.FirstOrDefault(choice => choice.Value == Lead)?.Text ?? Lead}", first with { Lead = null });
        Add(Incomplete ? "1" : null, "资料不全", first with { Incomplete = false });
        return chips;

        void Add(object? value, string text, EnterpriseFilter without)
        {
            if (value is not (null or "")) chips.Add(new FilterChip(text, without.Href()));
        }
    }

    static Dictionary<string, string?> Values(EnterpriseFilter filter)
    {
        var values = new Dictionary<string, string?>
        {
            ["q"] = filter.Q,
            ["township"] = filter.Township,
            ["sector"] = filter.Sector,
            ["status"] = filter.Status?.ToString(),
            ["kind"] = filter.Kind,
            ["risk"] = filter.Risk?.ToString(),
            ["flag"] = filter.Flag,
            ["licence"] = filter.Licence,
            ["lead"] = filter.Lead,
            ["incomplete"] = filter.Incomplete ? "true" : null,
            ["sort"] = filter.Sort,
            ["cursor"] = filter.Cursor,
        };
        return values.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary();
    }
}

/// <summary>A condition in force and the address of the list without it.</summary>
public sealed record FilterChip(string Text, string Without);
