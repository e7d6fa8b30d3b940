using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// <c>&lt;hazard-level level="@row.Level" /&gt;</c>: a major hazard borrows the red square, an ordinary one
/// has no mark at all, so that the rare one is seen.
/// </summary>
[HtmlTargetElement("hazard-level", Attributes = "level", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HazardLevelTagHelper : TagHelper
{
    /// <summary>Code of <c>hazard_levels.csv</c> or enum member: <c>MAJOR</c> or <c>GENERAL</c>; empty when not judged yet.</summary>
    public string? Level { get; set; }

    /// <summary>True for 重大事故隐患 instead of 重大.</summary>
    public bool Full { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Level?.ToUpperInvariant() switch
        {
            "MAJOR" => $"<span class=\"risk risk--major\">{RiskShape.Of("MAJOR").Svg}{(Full ? "重大事故隐患" : "重大")}</span>",
            "GENERAL" => Full ? "一般事故隐患" : "一般",
            null or "" => "<span class=\"void\">未定级</span>",
            _ => throw new ArgumentException($"There is no hazard level '{Level}'."),
        });
    }
}
