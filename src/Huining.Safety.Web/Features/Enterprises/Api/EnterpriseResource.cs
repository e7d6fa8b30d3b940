using System.ComponentModel;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Enterprises.Api;

/// <summary>An enterprise as the API gives it.</summary>
public sealed record EnterpriseResource(
    [property: Description("记录的编号（UUID）。")] Guid Id,
    [property: Description("版本，每改一次加一；修改时原样带回。")] int Version,
    [property: Description("统一社会信用代码；没有登记的单位为平台给的代码。")] string Code,
    [property: Description("档案内容。不是本企业的账号读到的电话是隐去中间几位的；原样送回，表示不改。")] EnterpriseFacts Facts,
    [property: Description("档案还缺几项。")] int MissingFacts,
    [property: Description("已作为重复档案并入的那一份；没有并入为 null。")] Guid? MergedInto,
    [property: Description("建档时间。")] DateTimeOffset CreatedAt,
    [property: Description("最近变动时间。")] DateTimeOffset UpdatedAt)
{
    /// <summary>The record as this visitor may read it.</summary>
    public static EnterpriseResource Of(Enterprise row, Visitor by) => new(
        row.Id, row.Version, row.Code,
        by.Scope.Enterprise == row.Id ? row.Facts() : MaskedPhones.Hide(row.Facts()),
        row.MissingFacts, row.MergedIntoId, row.CreatedAt, row.UpdatedAt);
}

/// <summary>A new file.</summary>
public sealed record NewEnterprise
{
    [Description("档案内容，与网页表单相同的项目和规则。")]
    public required EnterpriseFacts Facts { get; init; }

    [Description("已看过相近的企业，确认不是同一家。")]
    public bool NotDuplicate { get; init; }
}

/// <summary>A change of a whole file.</summary>
public sealed record ChangedEnterprise
{
    [Description("改后的全部内容，没写的项目视为空。经营状态不在这里改。")]
    public required EnterpriseFacts Facts { get; init; }

    [Description("读取时的版本；也可以写在 If-Match 请求头里。")]
    public int? Version { get; init; }
}

/// <summary>What a write to the registry answers.</summary>
public sealed record SavedEnterprise(
    [property: Description("存下的档案。")] EnterpriseResource Enterprise,
    [property: Description("已保存、但请再核对的地方。")] IReadOnlyList<string> Warnings);
