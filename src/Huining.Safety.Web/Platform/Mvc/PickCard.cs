namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Picture cards an owner picks from; shown by <c>&lt;partial name="_PickCards" model="…" /&gt;</c>.</summary>
/// <param name="Name">Form field the picked values are sent under, as a list.</param>
/// <param name="Cards">The cards, most frequent first.</param>
/// <param name="Picked">Values picked before.</param>
public sealed record PickCards(string Name, IReadOnlyList<PickCard> Cards, IReadOnlyCollection<string> Picked);

/// <summary>One card.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read, up to ten characters.</param>
/// <param name="Picture">Address of the drawing, such as <c>/img/picks/stove.svg</c>; 120 by 100.</param>
public sealed record PickCard(string Value, string Text, string Picture);
