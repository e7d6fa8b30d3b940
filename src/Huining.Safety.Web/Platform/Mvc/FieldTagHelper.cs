using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// <c>&lt;field for="Name" label="企业名称" hint="与营业执照一致" required="true" /&gt;</c>: label, hint, error and control
/// of one form field, read out in that order. What was typed stays after an error. Attributes not named here
/// (<c>min</c>, <c>pattern</c>, <c>data-…</c>) go to the control. Content between the tags takes the control's place.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property of the form model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; else the property's <c>[Display]</c> name.</summary>
    public string? Label { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>One line under the label: what belongs here, in which form.</summary>
    public string? Hint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>
    /// <c>text, textarea, number, decimal, date, time, datetime, month, tel, email, password, search, select, radio, checks,
    /// checkbox, choices, seg, file, photo</c>. Left out, the property's type decides.
    /// </summary>
    public string? Kind { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Shown as （必填）. The rule itself is the validator's.</summary>
    public bool Required { get; set; }

    /// <summary>What can be chosen; for an enum property its members, named by <c>[Display]</c>.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>First line of a select, sent as empty: 请选择, or 不限 in a query.</summary>
    public string Empty { get; set; } = "请选择";

    /// <summary>Unit behind the control: 万元.</summary>
    public string? Unit { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>True where it takes both columns of <c>.fields</c>.</summary>
    public bool Wide { get; set; }

    /// <summary>True in a query area: small label, no margin.</summary>
    public bool Compact { get; set; }

    /// <summary>True where the page's heading asks already: the label is for screen readers only.</summary>
    public bool Quiet { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var state = new FieldState(For, View);
        var control = new FieldControl(this, state, TakeAttributes(output));
        var group = control.IsGroup || !own.IsEmptyOrWhiteSpace;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = group ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", string.Join(' ', Classes(state, output)));
        if (control.Kind != "checkbox")
            output.Content.AppendHtml(LabelFor(state, group));
        if (Hint is not null)
            output.Content.AppendHtml(Line(state.HintId, "field__hint", Hint));
        if (state.Error is not null)
            output.Content.AppendHtml(Line(state.ErrorId, "field-validation", "错误：" + state.Error));
        output.Content.AppendHtml(own.IsEmptyOrWhiteSpace ? control.Html() : own);
    }

    /// <summary>The ids a control names as its description: hint first, then error.</summary>
    internal string? DescribedBy(FieldState state) => (Hint, state.Error) switch
    {
        (null, null) => null,
        (null, _) => state.ErrorId,
        (_, null) => state.HintId,
        _ => state.HintId + " " + state.ErrorId,
    };

    /// <summary>The words of the label without （必填）.</summary>
    internal string LabelText => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? "";

    IEnumerable<string> Classes(FieldState state, TagHelperOutput output)
    {
        if (!Compact)
            yield return "field";
        if (state.Error is not null)
            yield return "field--bad";
        if (Wide)
            yield return "wide";
        if (output.Attributes["class"]?.Value.ToString() is { } own)
            yield return own;
    }

    IHtmlContent LabelFor(FieldState state, bool group)
    {
        var label = new TagBuilder(group ? "legend" : "label");
        label.AddCssClass(Quiet ? "visually-hidden" : "form-label");
        if (!group)
            label.Attributes["for"] = state.Id;
        label.InnerHtml.Append(LabelText);
        if (Required)
            label.InnerHtml.AppendHtml("<span class=\"field__need\">（必填）</span>");
        return label;
    }

    static TagBuilder Line(string id, string css, string words)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(css);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(words);
        return line;
    }

    static List<TagHelperAttribute> TakeAttributes(TagHelperOutput output)
    {
        var own = output.Attributes.Where(attribute => attribute.Name != "class").ToList();
        own.ForEach(attribute => output.Attributes.Remove(attribute));
        return own;
    }
}
