using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary><c>&lt;chip text="状态：未销号" remove="/hazards?year=2026" /&gt;</c>: a condition in force, and the way to take it off.</summary>
[HtmlTargetElement("chip", Attributes = "text,remove", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>The condition.</summary>
    public string Text { get; set; } = "";

    /// <summary>Address of the same list without it.</summary>
    public string Remove { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chip");
        var off = new TagBuilder("a");
        off.Attributes["href"] = Remove;
        off.Attributes["aria-label"] = "去掉 " + Text;
        off.InnerHtml.Append("×");
        output.Content.Append(Text).AppendHtml(off);
    }
}
