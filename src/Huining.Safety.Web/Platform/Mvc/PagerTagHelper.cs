using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// The paging at the lower right of a ledger. By number: <c>&lt;pager total="37" size="10" page="1" page-href="Model.PageHref" /&gt;</c>.
/// By key, where only the neighbours are known: <c>&lt;pager total="37" size="10" previous="…" next="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("pager", Attributes = "total,size", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>Rows in the whole filtered set.</summary>
    public long Total { get; set; }

    /// <summary>True when counting stopped at <see cref="Total"/>: 1,000 条以上.</summary>
    public bool Capped { get; set; }

    /// <summary>Rows on a page.</summary>
    public int Size { get; set; }

    /// <summary>This page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>The address of a page by its number; null where pages have no numbers.</summary>
    public Func<int, string>? PageHref { get; set; }

    /// <summary>Address of the page before; null on the first.</summary>
    public string? Previous { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Address of the page after; null on the last.</summary>
    public string? Next { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    int Pages => (int)Math.Max(1, (Total + Size - 1) / Size);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", "分页");
        var total = Total.ToString("N0", CultureInfo.InvariantCulture);
        output.Content.AppendHtml($"<span>共 {total} 条{(Capped ? "以上" : "")}，每页 {Size} 条</span>");
        var list = new TagBuilder("ul");
        list.AddCssClass("pagination");
        if (PageHref is { } href && Pages > 1)
            AddNumbers(list, href);
        AddNeighbour(list, "上页", Given(Previous) ?? (Page > 1 ? PageHref?.Invoke(Page - 1) : null), first: true);
        AddNeighbour(list, "下页", Given(Next) ?? (Page < Pages ? PageHref?.Invoke(Page + 1) : null), first: false);
        if (list.HasInnerHtml)
            output.Content.AppendHtml(list);
    }

    /// <summary>Razor writes a null address as an empty one.</summary>
    static string? Given(string? href) => href is { Length: > 0 } ? href : null;

    void AddNumbers(TagBuilder list, Func<int, string> href)
    {
        var last = 0;
        foreach (var number in Window(Page, Pages))
        {
            if (number > last + 1)
                list.InnerHtml.AppendHtml("<li class=\"page-item\"><span class=\"page-gap\">…</span></li>");
            list.InnerHtml.AppendHtml(Item($"{number}", href(number), number == Page));
            last = number;
        }
    }

    static void AddNeighbour(TagBuilder list, string words, string? href, bool first)
    {
        if (href is null)
            return;
        var item = Item(words, href, current: false);
        if (!first || !list.HasInnerHtml)
        {
            list.InnerHtml.AppendHtml(item);
            return;
        }

        var rest = new HtmlContentBuilder();
        list.InnerHtml.MoveTo(rest);
        list.InnerHtml.AppendHtml(item).AppendHtml(rest);
    }

    /// <summary>First, last and two on each side of the present page.</summary>
    internal static IEnumerable<int> Window(int page, int pages) =>
        Enumerable.Range(1, pages).Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 2);

    static TagBuilder Item(string words, string href, bool current)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("page-link");
        link.Attributes["href"] = href;
        link.InnerHtml.Append(words);
        var item = new TagBuilder("li");
        item.AddCssClass(current ? "page-item active" : "page-item");
        if (current)
            link.Attributes["aria-current"] = "page";
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
