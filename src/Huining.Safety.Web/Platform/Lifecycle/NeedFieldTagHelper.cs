using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary><c>&lt;need-field need="need" value="@typed" options="…" /&gt;</c>: the field of a form that a
/// <see cref="Need"/> of an act asks for, under the need's own name.</summary>
[HtmlTargetElement("need-field", Attributes = "need", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NeedFieldTagHelper(IModelMetadataProvider metadata) : TagHelper
{
    /// <summary>Choices beyond this number are a list to open; fewer stand on the page.</summary>
    const int FewChoices = 5;

    /// <summary>What is asked.</summary>
    public Need Need { get; set; } = null!;

    /// <summary>What was typed, or what the field is filled with.</summary>
    public string? Value { get; set; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<SelectListItem>? Options { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var files = Need.IsFiles;
        var explorer = files
            ? new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(List<IFormFile>)), null)
            : new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(string)), Value);
        if (Need.Kind is NeedKind.Text or NeedKind.LongText) output.Attributes.SetAttribute("maxlength", Need.MaxLength);
        return new FieldTagHelper
        {
            For = new ModelExpression(Need.Name, explorer),
            Label = Need.Label,
            Hint = Need.Hint,
            Kind = Need.Kind switch
            {
                NeedKind.LongText => "textarea",
                NeedKind.Date => "date",
                NeedKind.Money => "decimal",
                NeedKind.Percent => "number",
                NeedKind.Phone => "tel",
                NeedKind.Photos => "photo",
                NeedKind.Papers => "file",
                NeedKind.Choice => Options?.Count > FewChoices || !Need.Required ? "select" : "radio",
                _ => "text",
            },
            Required = Need.Required,
            Options = Need.Kind == NeedKind.Choice ? Options : null,
            Unit = Need.Unit,
            View = View,
        }.ProcessAsync(context, output);
    }
}
