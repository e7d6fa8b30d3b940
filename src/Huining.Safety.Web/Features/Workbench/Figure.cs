using Huining.Safety.Web.Platform.Lists;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>A counted number on somebody's home page, and the list it counts.</summary>
/// <param name="Label">What is counted, 已逾期.</param>
/// <param name="Number">How many; equal to the total of the list behind <paramref name="Href"/>.</param>
/// <param name="Unit">件, 家, 起, 人.</param>
/// <param name="Href">The list; null where the reader may not open one.</param>
/// <param name="Note">A line below: the worst of them, or the same days of last year.</param>
public sealed record Figure(string Label, ListTotal Number, string Unit, string? Href, string? Note = null)
{
    /// <summary>A figure counted to its end.</summary>
    public Figure(string label, int number, string unit, string? href, string? note = null)
        : this(label, new ListTotal(number, false), unit, href, note) { }
}

/// <summary>A line beside the to-dos: a name, and at its end a number or a period.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Value">3 家, 剩 7 天.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Sub">A second, smaller line.</param>
public sealed record SideLine(string Text, string Value, string Href, string? Sub = null);

/// <summary>A short list beside the to-dos.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its lines; an empty list shows <paramref name="Nothing"/>.</param>
/// <param name="Nothing">What to say when there is nothing.</param>
public sealed record SidePart(string Title, IReadOnlyList<SideLine> Lines, string Nothing)
{
    /// <summary>The whole list, of which these are the first: its words and address.</summary>
    public (string Text, string Href)? More { get; init; }
}
