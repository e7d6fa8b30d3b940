using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above a form: the same words as at the fields, each a link to its field.
/// Shows nothing while the form is right. site.js moves the focus to it.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Other words than 有 2 处要改.</summary>
    public string? Heading { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FormErrors.Of(View.ViewData.ModelState, View.ViewData.ModelMetadata);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Heading ?? $"有 {errors.Count} 处要改");
        var list = new TagBuilder("ul");
        foreach (var error in errors)
            list.InnerHtml.AppendHtml(Line(error));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    static TagBuilder Line(FormError error)
    {
        var words = error.Field.Length == 0 ? new TagBuilder("span") : new TagBuilder("a");
        if (error.Field.Length > 0)
            words.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(error.Field, "_");
        words.InnerHtml.Append(error.Message);
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(words);
        return line;
    }
}
