using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary><c>&lt;state-tag kind="Wait"&gt;待验收&lt;/state-tag&gt;</c>: word, mark and tint. A tag is never pressable.</summary>
[HtmlTargetElement("state-tag", Attributes = "kind")]
public sealed class StateTagHelper : TagHelper
{
    static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>
    {
        ["run"] = "M3 1l4 4-4 4",
        ["wait"] = "M3 1v8M7 1v8",
        ["done"] = "M1 5.5l3 3 5-7",
        ["back"] = "M1.5 1.5l7 7M8.5 1.5l-7 7",
        ["none"] = "M1 5h8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// <c>Run</c> under way, <c>Wait</c> waits for a decision, <c>Done</c> finished, <c>Back</c> returned or failed,
    /// <c>None</c> nothing yet. Takes an enum whose members are named so.
    /// </summary>
    public string Kind { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Marks.TryGetValue(Kind, out var mark))
            throw new ArgumentException($"There is no state kind '{Kind}': Run, Wait, Done, Back or None.");
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"tag tag--{Kind.ToLowerInvariant()}");
        output.PreContent.SetHtmlContent($"<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{mark}\"/></svg>");
    }
}
