using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary><c>&lt;crumbs&gt;&lt;crumb href="/hazards"&gt;隐患台账&lt;/crumb&gt;&lt;crumb&gt;隐2026-0398&lt;/crumb&gt;&lt;/crumbs&gt;</c>: where one is.</summary>
[HtmlTargetElement("crumbs")]
public sealed class CrumbsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("aria-label", "位置");
        output.PreContent.SetHtmlContent("<ol class=\"crumbs\">");
        output.PostContent.SetHtmlContent("</ol>");
    }
}

/// <summary>One place on the way; the last has no <c>href</c>.</summary>
[HtmlTargetElement("crumb", ParentTag = "crumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Address; null for the page itself.</summary>
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        if (Href is null)
            return;
        var link = new TagBuilder("a") { TagRenderMode = TagRenderMode.StartTag };
        link.Attributes["href"] = Href;
        output.PreContent.SetHtmlContent(link);
        output.PostContent.SetHtmlContent("</a>");
    }
}
