using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What the layouts show around a page.</summary>
/// <param name="Site">Names, telephone, demo flag.</param>
/// <param name="UserName">Display name of who is signed in; null for a visitor.</param>
/// <param name="Agency">Agency of the user; null for owners and administrators without one.</param>
/// <param name="Menu">Groups of the left menu, in order.</param>
/// <param name="Tabs">Bottom tabs on a phone; empty for everyone but township supervisors.</param>
/// <param name="CanSearch">Whether the search box stands in the top bar.</param>
public sealed record PageFrame(
    SiteOptions Site,
    string? UserName,
    string? Agency,
    IReadOnlyList<MenuGroup> Menu,
    IReadOnlyList<MenuItem> Tabs,
    bool CanSearch)
{
    /// <summary>The layout of a page that does not name its own: owners get the phone, staff the desk, visitors the bare one.</summary>
    public static string LayoutFor(ClaimsPrincipal user) => user switch
    {
        { Identity.IsAuthenticated: not true } => "_BareLayout",
        _ when user.HasClaim(claim => claim.Type == VisitorClaims.Enterprise) => "_OwnerLayout",
        _ => "_Layout",
    };
}

/// <summary>Entries under one heading; the first group has none.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>One link of the menu. <paramref name="Count"/> is null where nothing is counted.</summary>
public sealed record MenuItem(string Text, string Href, int? Count, bool Current)
{
    /// <summary>The count as it stands in the menu: 37, or 999+ where nobody counts on.</summary>
    public string? Badge => Count > MenuEntry.CountLimit ? $"{MenuEntry.CountLimit}+" : $"{Count}";
}
