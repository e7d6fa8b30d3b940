using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary><c>&lt;facts&gt;&lt;fact label="来源"&gt;计划执法检查&lt;/fact&gt;&lt;/facts&gt;</c>: labels and values of a record.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <summary>True for one column, as beside a record.</summary>
    public bool One { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", One ? "facts facts--one" : "facts");
    }
}

/// <summary>One label and its value. Nothing inside shows a dash, never a zero.</summary>
[HtmlTargetElement("fact", Attributes = "label", ParentTag = "facts")]
public sealed partial class FactTagHelper : TagHelper
{
    /// <summary>The label, up to six characters.</summary>
    public string Label { get; set; } = "";

    /// <summary>True where the value takes both columns.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var label = new TagBuilder("dt");
        label.InnerHtml.Append(Label);
        var definition = new TagBuilder("dd");
        if (value.IsEmptyOrWhiteSpace || SaysNothing(value.GetContent()))
            definition.InnerHtml.AppendHtml("<span class=\"void\">—</span>");
        else
            definition.InnerHtml.AppendHtml(value);
        output.TagName = "div";
        if (Wide)
            output.Attributes.SetAttribute("class", "wide");
        output.Content.AppendHtml(label).AppendHtml(definition);
    }

    /// <summary>A time or a number around a missing value is as empty as no element at all.</summary>
    static bool SaysNothing(string html) => !html.Contains("<img", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(Tags().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
