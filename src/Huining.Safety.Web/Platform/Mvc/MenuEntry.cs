using System.Security.Claims;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// One entry of the menu, registered by the feature that owns the page:
/// <c>services.AddMenu(new("台账", "隐患台账", "/hazards", user => user.IsInRole("COUNTY_OFFICER"), 30))</c>.
/// </summary>
/// <param name="Group">Heading it stands under; empty for the entries above all headings; <see cref="TabBar"/> for the bottom tabs.</param>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">Address from the root, such as <c>/hazards</c>; pages below it mark the entry as current.</param>
/// <param name="Visible">Who sees it. Must agree with the page's own authorisation: what a role can't open is not shown.</param>
/// <param name="Order">Place, ascending. A group stands where its first entry stands.</param>
public sealed record MenuEntry(string Group, string Text, string Href, Func<ClaimsPrincipal, bool> Visible, int Order)
{
    /// <summary>The group of the four tabs at the bottom of a township supervisor's phone.</summary>
    public const string TabBar = "#tabs";

    /// <summary>Where counting for the menu may stop: one more than this shows as 999+.</summary>
    public const int CountLimit = 999;

    /// <summary>Counts what waits behind the entry for the person asking; null shows no number. Asked for on every page and remembered for seconds: keep it cheap.</summary>
    public Func<HttpContext, Task<int>>? Count { get; init; }
}
