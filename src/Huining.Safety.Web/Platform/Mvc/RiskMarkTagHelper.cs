using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// <c>&lt;risk-mark level="@row.Level" /&gt;</c>: shape and word. <c>short</c> for a column headed 级别,
/// <c>card</c> for the large one of a public card, <c>word</c> for 重大事故隐患.
/// </summary>
[HtmlTargetElement("risk-mark", Attributes = "level", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RiskMarkTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Code of <c>risk_levels.csv</c> or enum member; empty when no level has been given yet.</summary>
    public string? Level { get; set; }

    /// <summary>Other words than the level's own.</summary>
    public string? Word { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>True for 重大 instead of 重大风险.</summary>
    public bool Short { get; set; }

    /// <summary>True for the large mark with its place among the four.</summary>
    public bool Card { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Level))
        {
            output.TagName = null;
            output.Content.SetHtmlContent("<span class=\"void\">未定级</span>");
            return;
        }

        var shape = RiskShape.Of(Level);
        var word = encoder.Encode(Word ?? (Short ? shape.Short : shape.Word));
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Card ? "div" : "span";
        output.Attributes.SetAttribute("class", Card ? "level" : $"risk risk--{shape.Name}");
        output.Content.SetHtmlContent(Card
            ? $"{shape.Svg}<div><strong>{word}</strong><span class=\"hint\">{shape.Place}</span></div>"
            : shape.Svg + word);
    }
}
