using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>The small drawing beside an indicator: the running total by year against the most allowed.</summary>
static class CourseLine
{
    const decimal Left = 14, Step = 37, Bottom = 36, Height = 28;

    /// <summary>Inline SVG with the same numbers in words for readers.</summary>
    public static IHtmlContent Of(IndicatorResult result)
    {
        if (result.Course.Count == 0) return HtmlString.Empty;
        var totals = result.Course.Select((_, i) => result.Course.Take(i + 1).Sum(year => year.Value)).ToList();
        var top = Math.Max(totals.Max(), result.MaxAllowed ?? 0);
        decimal Y(decimal value) => Bottom - (top == 0 ? 0 : value / top * Height);
        string At(int i) => string.Create(CultureInfo.InvariantCulture, $"{Left + Step * i:0.#} {Y(totals[i]):0.#}");
        var svg = new TagBuilder("svg");
        svg.AddCssClass("spark");
        svg.Attributes["viewBox"] = "0 0 176 44";
        svg.Attributes["preserveAspectRatio"] = "xMinYMid meet";
        svg.Attributes["role"] = "img";
        svg.Attributes["aria-label"] = $"累计 {string.Join("、", totals.Select(total => total.ToString("0", CultureInfo.InvariantCulture)))}，上限 {result.MaxAllowed:0}";
        if (result.MaxAllowed is { } max)
            svg.InnerHtml.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<path class=\"spark__goal\" d=\"M4 {Y(max):0.#}h168\"/>"));
        svg.InnerHtml.AppendHtml($"<path class=\"spark__line\" d=\"M{string.Join(" L", Enumerable.Range(0, totals.Count).Select(At))}\"/>");
        var last = At(totals.Count - 1).Split(' ');
        svg.InnerHtml.AppendHtml($"<circle class=\"spark__dot\" cx=\"{last[0]}\" cy=\"{last[1]}\" r=\"3\"/>");
        return svg;
    }
}
