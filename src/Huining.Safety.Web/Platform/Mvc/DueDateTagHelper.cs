using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary><c>&lt;due-date date="row.Due" today="Model.Today" finished="row.Closed" /&gt;</c>: a date and how near it is.</summary>
[HtmlTargetElement("due-date", Attributes = "today", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueDateTagHelper : TagHelper
{
    /// <summary>The last day; null shows a dash.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The day it is looked at, in Beijing.</summary>
    public DateOnly Today { get; set; }

    /// <summary>True when what was due has been done: the date is then plain.</summary>
    public bool Finished { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Date is { } date ? Html(new Due(date, Today, Finished)) : "<span class=\"void\">—</span>");
    }

    /// <summary>The markup; digits and fixed words only, so nothing needs encoding.</summary>
    internal static string Html(Due due)
    {
        var text = DateWords.Short(due.Date, due.Today.Year);
        var near = due.Nearness == Nearness.Near ? " due--near" : "";
        var time = $"<time class=\"due{near}\" datetime=\"{DateWords.Iso(due.Date)}\">{text}</time>";
        return due.Nearness switch
        {
            Nearness.Late => Whole($"{time} <span class=\"due due--late\">! {due.Words}</span>"),
            Nearness.Today => Whole($"{time} <span class=\"due due--today\">{due.Words}</span>"),
            Nearness.Near => Whole($"{time} <span class=\"meta\">{due.Words}</span>"),
            _ => time,
        };
    }

    static string Whole(string html) => $"<span class=\"keep\">{html}</span>";
}
