using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// A list with nothing in it, said in one of three ways: nothing recorded yet, nothing fits the conditions,
/// all done. <c>&lt;empty-state heading="还没有隐患" action="登记隐患" href="/hazards/report" primary="true"&gt;为什么，怎样会有&lt;/empty-state&gt;</c>
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "heading")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>What is so: 没有符合条件的隐患.</summary>
    public string Heading { get; set; } = "";

    /// <summary>Words of the button; null shows none.</summary>
    public string? Action { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Where the button leads.</summary>
    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>True for the filled button, where the page has no other.</summary>
    public bool Primary { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Heading);
        var words = new TagBuilder("p");
        words.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(heading).AppendHtml(words);
        if (string.IsNullOrEmpty(Action))
            return;
        var button = new TagBuilder("a");
        button.AddCssClass(Primary ? "btn btn-primary" : "btn btn-outline-primary");
        button.Attributes["href"] = Href;
        button.InnerHtml.Append(Action);
        output.Content.AppendHtml(button);
    }
}
