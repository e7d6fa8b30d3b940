using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// <c>&lt;once-key /&gt;</c>: a new key with every form shown, so that a form sent twice is carried out once
/// (<see cref="OnceFilter"/>).
/// </summary>
[HtmlTargetElement("once-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OnceKeyTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Hidden.Write(output, OnceFilter.Field, Guid.CreateVersion7().ToString());
}

/// <summary>
/// <c>&lt;row-version value="Model.Version" /&gt;</c>: the version of the record the form was filled from,
/// so that a change made meanwhile is noticed.
/// </summary>
[HtmlTargetElement("row-version", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RowVersionTagHelper : TagHelper
{
    /// <summary>Name of the form field.</summary>
    public const string FieldName = "__version";

    /// <summary>The version as text.</summary>
    public string Value { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Hidden.Write(output, FieldName, Value);
}

static class Hidden
{
    public static void Write(TagHelperOutput output, string name, string value)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("value", value);
    }
}
