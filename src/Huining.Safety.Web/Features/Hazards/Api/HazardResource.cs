using System.ComponentModel;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards.Api;

/// <summary>A hazard as the API gives it in lists.</summary>
public sealed record HazardResource(
    [property: Description("记录的编号（UUID）。")] Guid Id,
    [property: Description("版本，每办一次加一；办理时原样带回。")] int Version,
    [property: Description("隐患编号，如 隐2026-0398。")] string Number,
    [property: Description("状态。")] HazardState State,
    [property: Description("级别；没有确认的为初步判断，可能为 null。")] HazardLevel? Level,
    [property: Description("来源。")] HazardSource Source,
    [property: Description("企业的编号。")] Guid EnterpriseId,
    [property: Description("企业名称。")] string EnterpriseName,
    [property: Description("乡镇代码。")] string TownshipCode,
    [property: Description("行业领域代码。")] string SectorCode,
    [property: Description("发现日期。")] DateOnly FoundOn,
    [property: Description("位置。")] string Location,
    [property: Description("隐患内容。")] string Description,
    [property: Description("隐患类别代码。")] string? CategoryCode,
    [property: Description("整改期限，最后一天。")] DateOnly? DueOn,
    [property: Description("最初的整改期限，统计按它算。")] DateOnly? OriginalDueOn,
    [property: Description("今天已逾期。")] bool Overdue,
    [property: Description("销号日期。")] DateOnly? ClosedOn)
{
    /// <summary>The record in its shape for lists.</summary>
    public static HazardResource Of(Hazard row, string enterprise, DateOnly today) => new(
        row.Id, row.Version, row.FullNumber, row.State, row.Level, row.Source, row.EnterpriseId, enterprise, row.TownshipCode, row.SectorCode,
        row.FoundOn, row.Location, row.Description, row.CategoryCode, row.DueOn, row.OriginalDueOn, row.IsOverdue(today), row.ClosedOn);
}

/// <summary>A hazard with what can be done with it now.</summary>
public sealed record HazardDetails(
    HazardResource Hazard,
    [property: Description("整改期限是怎样算出来的。")] string? DueExplanation,
    [property: Description("照片和文件，内容在 url。")] IReadOnlyList<HazardFileResource> Files,
    [property: Description("这个账号现在能办的。")] IReadOnlyList<OpenAct> Acts);

/// <summary>A photo or paper of a hazard.</summary>
public sealed record HazardFileResource(
    Guid Id,
    [property: Description("BEFORE 整改前，AFTER 整改后，CHECK 复查，PLAN 整改方案。")] string Purpose,
    string Name,
    [property: Description("内容的地址。")] string Url)
{
    /// <summary>The file in its shape for the API.</summary>
    public static HazardFileResource Of(StoredFile file) => new(file.Id, file.Purpose, file.Name, $"{UploadsApiController.Address}/{file.Id}");
}

/// <summary>An act on offer.</summary>
public sealed record OpenAct(
    [property: Description("代码，写在地址里。")] string Act,
    [property: Description("名称。")] string Label,
    [property: Description("现在还不能办的原因；能办为 null。")] string? NotYet,
    [property: Description("办理时要填的。")] IReadOnlyList<AskedField> Needs)
{
    /// <summary>The move in its shape for the API.</summary>
    internal static OpenAct Of(OpenMove<Hazard, HazardState> open, HazardCodeLists lists, string sector) => new(
        open.Move.Act, open.Move.Label, open.NotYet, [.. open.Move.Needs.Select(need => AskedField.Of(need, lists, sector))]);
}

/// <summary>A field an act asks for.</summary>
public sealed record AskedField(
    [property: Description("名称：values 或 files 里的键。")] string Name,
    [property: Description("叫什么。")] string Label,
    [property: Description("TEXT、LONG_TEXT 文本；DATE 日期 2026-11-24；MONEY 元；PERCENT 0 至 100；PHONE 电话；CHOICE 代码；PHOTOS、PAPERS 文件编号。")] NeedKind Kind,
    bool Required,
    [property: Description("最少字数。")] int MinLength,
    [property: Description("最多字数。")] int MaxLength,
    [property: Description("可选的代码；不是选择的为 null。")] IReadOnlyList<CodeName>? Choices)
{
    internal static AskedField Of(Need need, HazardCodeLists lists, string sector) => new(
        need.Name, need.Label, need.Kind, need.Required, need.MinLength, need.MaxLength,
        need.Kind == NeedKind.Choice ? lists.Choices(need, sector) : null);
}

/// <summary>A new hazard.</summary>
public sealed record NewHazard
{
    [Description("隐患，与网页上报相同的项目和规则。企业账号不用写 enterpriseId。")]
    public required HazardReport Report { get; init; }

    [Description("先用 POST /api/v1/files 上传的照片的编号。")]
    public IReadOnlyList<Guid> Photos { get; init; } = [];
}

/// <summary>What is sent for an act.</summary>
public sealed record ActBody
{
    [Description("读取时的版本；也可以写在 If-Match 请求头里。写了而别人先办了的，回答 409。")]
    public int? Version { get; init; }

    [Description("要填的项目，键为 needs 里的 name，值一律为文本。")]
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    [Description("文件项目，键为 needs 里的 name，值为先上传的文件的编号。")]
    public IReadOnlyDictionary<string, IReadOnlyList<Guid>> Files { get; init; } = new Dictionary<string, IReadOnlyList<Guid>>();
}
