using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Hazards.Ledger;

namespace Huining.Safety.Web.Features.Hazards.Api;

/// <summary>The conditions of the hazard ledger as the API takes them: those of the page, with codes.</summary>
public sealed record HazardQuery
{
    [Description("编号、企业、地点或内容的任一部分。"), StringLength(100, ErrorMessage = "q 最多 100 个字。")]
    public string? Q { get; init; }

    [Description("视图，缺省为未销号的；ALL 为全部。")]
    public HazardView View { get; init; }

    [Description("乡镇代码，9 位。")]
    public string? Township { get; init; }

    [Description("隐患级别。")]
    public HazardLevel? Level { get; init; }

    [Description("状态。")]
    public HazardState? State { get; init; }

    [Description("来源。")]
    public HazardSource? Source { get; init; }

    [Description("行业领域代码。")]
    public string? Sector { get; init; }

    [Description("隐患类别代码。")]
    public string? Category { get; init; }

    [Description("企业的编号（UUID）。")]
    public Guid? Enterprise { get; init; }

    [Description("发现日期从，如 2026-01-01。")]
    public DateOnly? FoundFrom { get; init; }

    [Description("发现日期到。")]
    public DateOnly? FoundTo { get; init; }

    [Description("整改期限从。")]
    public DateOnly? DueFrom { get; init; }

    [Description("整改期限到。")]
    public DateOnly? DueTo { get; init; }

    [Description("排序：found 最近发现在前（缺省），due 期限早的在前（只含有期限的）。"), AllowedValues(null, "found", "due", ErrorMessage = "sort 可选 found、due。")]
    public string? Sort { get; init; }

    [Description("上一次回答里的 next 或 previous。")]
    public string? Cursor { get; init; }

    [Description("每页记录数，1 至 200。"), Range(1, 200, ErrorMessage = "size 应为 1 至 200。")]
    public int Size { get; init; } = HazardLedger.PageSize;

    /// <summary>The same conditions for the ledger.</summary>
    public HazardFilter Filter() => new()
    {
        Q = Q,
        View = View,
        Township = Township,
        Level = Level,
        State = State,
        Source = Source,
        Sector = Sector,
        Category = Category,
        Enterprise = Enterprise,
        FoundFrom = FoundFrom,
        FoundTo = FoundTo,
        DueFrom = DueFrom,
        DueTo = DueTo,
        Sort = Sort,
        Cursor = Cursor,
    };
}
