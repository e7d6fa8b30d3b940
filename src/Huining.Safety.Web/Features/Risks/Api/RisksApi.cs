using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Ledger;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Risks.Api;

/// <summary>The conditions of the risk register as the API takes them: those of the page, with codes.</summary>
public sealed record RiskQuery
{
    [Description("编号、企业、风险点或内容的任一部分。"), StringLength(100, ErrorMessage = "q 最多 100 个字。")]
    public string? Q { get; init; }

    [Description("视图，缺省为现行有效的；ALL 为全部。")]
    public RiskView View { get; init; }

    [Description("乡镇代码，9 位。")]
    public string? Township { get; init; }

    [Description("风险级别。")]
    public RiskLevel? Level { get; init; }

    [Description("行业领域代码。")]
    public string? Sector { get; init; }

    [Description("状态。")]
    public RiskState? State { get; init; }

    [Description("企业的编号（UUID）。")]
    public Guid? Enterprise { get; init; }

    [Description("上一次回答里的 next 或 previous。")]
    public string? Cursor { get; init; }

    [Description("每页记录数，1 至 200。"), Range(1, 200, ErrorMessage = "size 应为 1 至 200。")]
    public int Size { get; init; } = RiskLedger.PageSize;

    /// <summary>The same conditions for the register.</summary>
    public RiskFilter Filter() => new() { Q = Q, View = View, Township = Township, Level = Level, Sector = Sector, State = State, Enterprise = Enterprise, Cursor = Cursor };
}

/// <summary>A risk as the API gives it in lists.</summary>
public sealed record RiskResource(
    [property: Description("记录的编号（UUID）。")] Guid Id,
    [property: Description("版本，每办一次加一；办理时原样带回。")] int Version,
    [property: Description("风险编号，如 险2026-0398。")] string Number,
    [property: Description("状态。")] RiskState State,
    [property: Description("登记的级别。")] RiskLevel Level,
    [property: Description("现行有效的级别；没有审定过或已退出为 null。")] RiskLevel? LevelInForce,
    [property: Description("企业的编号。")] Guid EnterpriseId,
    [property: Description("企业名称。")] string EnterpriseName,
    [property: Description("风险点的编号。")] Guid RiskPointId,
    [property: Description("乡镇代码。")] string TownshipCode,
    [property: Description("行业领域代码。")] string SectorCode,
    [property: Description("危险有害因素。")] string HazardDescription,
    [property: Description("审定日期。")] DateOnly? ApprovedOn,
    [property: Description("复评日期，最后一天。")] DateOnly? ReviewOn,
    [property: Description("今天已过复评日期。")] bool ReviewOverdue)
{
    /// <summary>The record in its shape for lists.</summary>
    public static RiskResource Of(RiskItem row, string enterprise, DateOnly today) => new(
        row.Id, row.Version, row.FullNumber, row.State, row.Level, row.LevelInForce, row.EnterpriseId, enterprise, row.RiskPointId, row.TownshipCode, row.SectorCode,
        row.HazardDescription, row.ApprovedOn, row.ReviewOn, row.IsReviewOverdue(today));
}

/// <summary>A risk with everything said of it and what can be done with it now.</summary>
public sealed record RiskDetails(
    RiskResource Risk,
    [property: Description("登记的内容，修改时整体提交。")] RiskFacts Facts,
    [property: Description("怎样算出的级别。")] string Arithmetic,
    [property: Description("评分表的版本。")] string ScaleVersion,
    [property: Description("提交审定前还缺的。")] IReadOnlyList<string> Missing,
    [property: Description("这个账号现在能办的；EDIT 用 PUT 整体提交。")] IReadOnlyList<RiskOpenAct> Acts);

/// <summary>An act on offer.</summary>
public sealed record RiskOpenAct(
    [property: Description("代码，写在地址里。")] string Act,
    [property: Description("名称。")] string Label,
    [property: Description("现在还不能办的原因；能办为 null。")] string? NotYet,
    [property: Description("办理时要填的。")] IReadOnlyList<RiskAskedField> Needs)
{
    /// <summary>The move in its shape for the API.</summary>
    internal static RiskOpenAct Of(OpenMove<RiskItem, RiskState> open) => new(open.Move.Act, open.Move.Label, open.NotYet, [.. open.Move.Needs.Select(RiskAskedField.Of)]);
}

/// <summary>A field an act asks for.</summary>
public sealed record RiskAskedField(
    [property: Description("名称：values 里的键。")] string Name, [property: Description("叫什么。")] string Label, NeedKind Kind, bool Required,
    [property: Description("可选的代码；不是选择的为 null。")] IReadOnlyList<CodeName>? Choices)
{
    internal static RiskAskedField Of(Need need) => new(need.Name, need.Label, need.Kind, need.Required, need.Kind == NeedKind.Choice ? RiskActs.Choices(need) : null);
}

/// <summary>A new risk.</summary>
public sealed record NewRisk
{
    [Description("企业的编号；企业账号不用写。")]
    public Guid? EnterpriseId { get; init; }

    [Description("风险，与网页登记相同的项目和规则。")]
    public required RiskFacts Facts { get; init; }
}

/// <summary>A risk changed as a whole.</summary>
public sealed record RiskChange
{
    [Description("读取时的版本；也可以写在 If-Match 请求头里。")]
    public int? Version { get; init; }

    [Description("改后的全部内容。")]
    public required RiskFacts Facts { get; init; }
}

/// <summary>What is sent for an act.</summary>
public sealed record RiskActBody
{
    [Description("读取时的版本；也可以写在 If-Match 请求头里。写了而别人先办了的，回答 409。")]
    public int? Version { get; init; }

    [Description("要填的项目，键为 needs 里的 name，值一律为文本。")]
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
