using System.ComponentModel;
using Huining.Safety.Web.Platform.Lists;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>One page of a list as the API gives it.</summary>
public sealed record ApiPage<T>(
    [property: Description("本页记录。")] IReadOnlyList<T> Items,
    [property: Description("符合全部条件的记录数。")] int Total,
    [property: Description("为 true 时，数到 total 为止没有再数，实际还有更多。")] bool TotalOrMore,
    [property: Description("下一页的游标，原样放到 cursor 参数里；没有下一页时为 null。")] string? Next,
    [property: Description("上一页的游标；没有上一页时为 null。")] string? Previous)
{
    /// <summary>The page, each row in its shape for the API.</summary>
    public static ApiPage<T> Of<TRow>(ListPage<TRow> page, Func<TRow, T> shape) =>
        new([.. page.Items.Select(shape)], page.Total.Count, page.Total.OrMore, page.Next, page.Previous);
}
