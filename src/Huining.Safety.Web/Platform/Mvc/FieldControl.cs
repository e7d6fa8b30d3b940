using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>The control of a field: an input, a select, or a group of choices.</summary>
sealed class FieldControl(FieldTagHelper asked, FieldState state, IReadOnlyList<TagHelperAttribute> extra)
{
    static readonly string[] Groups = ["radio", "checks", "choices", "seg"];

    /// <summary>The kind asked for, else the one that fits the property.</summary>
    public string Kind { get; } = asked.Kind ?? KindOf(asked.For.Metadata, asked.Options is not null);

    /// <summary>True for several inputs under one legend.</summary>
    public bool IsGroup => Groups.Contains(Kind);

    IReadOnlyList<SelectListItem> Options => [.. asked.Options ?? FieldOptions.OfEnum(asked.For.Metadata)];

    /// <summary>The markup of the control.</summary>
    public IHtmlContent Html() => Kind switch
    {
        "select" => Select(),
        "textarea" => TextArea(),
        "checkbox" => Checkbox(),
        _ when IsGroup => FieldOptions.Group(Kind, Options, state, asked.DescribedBy(state)),
        _ when asked.Unit is not null => WithUnit(Input()),
        _ => Input(),
    };

    TagBuilder Input()
    {
        var input = Control("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var (type, mode) = Kind switch
        {
            "number" => ("text", "numeric"),
            "decimal" => ("text", "decimal"),
            "datetime" => ("datetime-local", null),
            "photo" => ("file", null),
            _ => (Kind, (string?)null),
        };
        input.Attributes["type"] = type;
        if (mode is not null)
            input.Attributes["inputmode"] = mode;
        if (Kind == "photo")
        {
            input.Attributes["accept"] = "image/*";
            input.Attributes["data-photos"] = "";
        }

        if (type == "file" && asked.For.Metadata.IsEnumerableType)
            input.Attributes["multiple"] = "";
        if (type is not ("file" or "password"))
            input.Attributes["value"] = state.Value;
        return Finish(input);
    }

    TagBuilder TextArea()
    {
        var area = Control("textarea", "form-control");
        area.Attributes["rows"] = $"{asked.Rows}";
        // The first line break inside a textarea is dropped by the parser; this one stands in for it.
        area.InnerHtml.AppendHtml("\n").Append(state.Value);
        return Finish(area);
    }

    TagBuilder Select()
    {
        var select = Control("select", "form-select");
        var lines = asked.Empty.Length > 0 ? Options.Prepend(new SelectListItem(asked.Empty, "")) : Options;
        select.InnerHtml.AppendHtml(FieldOptions.Lines(lines, state.Value));
        return Finish(select);
    }

    TagBuilder Checkbox()
    {
        var input = Control("input", "form-check-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (state.Values.Contains("true", StringComparer.OrdinalIgnoreCase))
            input.Attributes["checked"] = "";
        var label = new TagBuilder("label");
        label.AddCssClass("option");
        label.InnerHtml.AppendHtml(Finish(input)).AppendHtml(FieldOptions.Words(asked.LabelText));
        return label;
    }

    IHtmlContent WithUnit(TagBuilder input)
    {
        var unit = new TagBuilder("span");
        unit.InnerHtml.Append(asked.Unit!);
        var row = new TagBuilder("div");
        row.AddCssClass("field__row");
        row.InnerHtml.AppendHtml(input).AppendHtml(unit);
        return row;
    }

    TagBuilder Control(string element, string css)
    {
        var control = new TagBuilder(element);
        control.AddCssClass(state.Error is null ? css : css + " is-invalid");
        control.Attributes["id"] = state.Id;
        control.Attributes["name"] = state.Name;
        if (asked.DescribedBy(state) is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (state.Error is not null)
            control.Attributes["aria-invalid"] = "true";
        if (asked.Required)
            control.Attributes["aria-required"] = "true";
        return control;
    }

    TagBuilder Finish(TagBuilder control)
    {
        foreach (var attribute in extra)
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        return control;
    }

    static string KindOf(ModelMetadata field, bool hasOptions)
    {
        var type = field.UnderlyingOrModelType;
        if (typeof(IFormFile).IsAssignableFrom(field.ElementType ?? type))
            return "file";
        if (hasOptions || field.IsEnum)
            return field.IsEnumerableType ? "checks" : "select";
        return type switch
        {
            _ when type == typeof(bool) => "checkbox",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(DateTime) => "datetime",
            _ when type == typeof(int) || type == typeof(long) => "number",
            _ when type == typeof(decimal) || type == typeof(double) => "decimal",
            _ => field.DataTypeName switch
            {
                nameof(DataType.Password) => "password",
                nameof(DataType.MultilineText) => "textarea",
                nameof(DataType.EmailAddress) => "email",
                nameof(DataType.PhoneNumber) => "tel",
                _ => "text",
            },
        };
    }
}
