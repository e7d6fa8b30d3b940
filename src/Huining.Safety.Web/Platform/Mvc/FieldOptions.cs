using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What can be chosen in a field: the lines of a select, or radio buttons and check marks under one legend.</summary>
static class FieldOptions
{
    /// <summary>The members of an enum property, named by <c>[Display]</c>; empty for other types.</summary>
    public static IEnumerable<SelectListItem> OfEnum(ModelMetadata field) =>
        (field.ElementMetadata ?? field).EnumGroupedDisplayNamesAndValues is { } members
            ? members.Select(member => new SelectListItem(member.Key.Name, Enum.ToObject((field.ElementMetadata ?? field).UnderlyingOrModelType, long.Parse(member.Value)).ToString()))
            : [];

    /// <summary>The lines of a select.</summary>
    public static IHtmlContent Lines(IEnumerable<SelectListItem> items, string chosen) => new OptionLines(items, chosen);

    /// <summary>
    /// The choices under a legend: <c>radio</c> and <c>checks</c> on staff pages, <c>choices</c> as large rows and
    /// <c>seg</c> as joined buttons on a phone. In a text, what follows the first line break is a smaller second line.
    /// </summary>
    public static IHtmlContent Group(string kind, IReadOnlyList<SelectListItem> items, FieldState state, string? describedBy)
    {
        var group = new TagBuilder("div");
        group.AddCssClass(kind switch { "choices" => "choices", "seg" => "seg", _ => "options" });
        for (var index = 0; index < items.Count; index++)
        {
            var input = Input(kind, items[index], state, index == 0 ? state.Id : $"{state.Id}-{index}");
            if (index == 0 && describedBy is not null)
                input.Attributes["aria-describedby"] = describedBy;
            group.InnerHtml.AppendHtml(kind is "choices" or "seg" ? Beside(kind, input, items[index]) : Around(input, items[index]));
        }

        return group;
    }

    /// <summary>A text whose second line, if any, is smaller.</summary>
    public static IHtmlContent Words(string text)
    {
        var lines = text.Split('\n', 2);
        var words = new TagBuilder("span");
        words.InnerHtml.Append(lines[0]);
        if (lines.Length > 1)
            words.InnerHtml.AppendHtml(Small(lines[1]));
        return words;
    }

    static TagBuilder Input(string kind, SelectListItem item, FieldState state, string id)
    {
        var value = item.Value ?? item.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        if (kind != "seg")
            input.AddCssClass("form-check-input");
        input.Attributes["type"] = kind == "checks" ? "checkbox" : "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = state.Name;
        input.Attributes["value"] = value;
        if (state.Values.Contains(value) || (state.Values.Count == 0 && item.Selected))
            input.Attributes["checked"] = "";
        if (item.Disabled)
            input.Attributes["disabled"] = "";
        return input;
    }

    static TagBuilder Around(TagBuilder input, SelectListItem item)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("option");
        label.InnerHtml.AppendHtml(input).AppendHtml(Words(item.Text));
        return label;
    }

    static TagBuilder Beside(string kind, TagBuilder input, SelectListItem item)
    {
        var lines = item.Text.Split('\n', 2);
        var label = new TagBuilder("label");
        label.Attributes["for"] = input.Attributes["id"];
        label.InnerHtml.Append(lines[0]);
        if (lines.Length > 1)
            label.InnerHtml.AppendHtml(Small(lines[1]));
        var cell = new TagBuilder("div");
        if (kind == "choices")
            cell.AddCssClass("choice");
        cell.InnerHtml.AppendHtml(input).AppendHtml(label);
        return cell;
    }

    static TagBuilder Small(string text)
    {
        var small = new TagBuilder("small");
        small.InnerHtml.Append(text);
        return small;
    }

    /// <summary>A ledger's query has a hundred lines: written as they are, without a tree of tags.</summary>
    sealed class OptionLines(IEnumerable<SelectListItem> items, string chosen) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var item in items)
            {
                var value = item.Value ?? item.Text;
                writer.Write("<option value=\"");
                encoder.Encode(writer, value);
                writer.Write(value == chosen || (chosen.Length == 0 && item.Selected) ? "\" selected=\"\"" : "\"");
                if (item.Disabled)
                    writer.Write(" disabled=\"\"");
                writer.Write('>');
                encoder.Encode(writer, item.Text);
                writer.Write("</option>");
            }
        }
    }
}
