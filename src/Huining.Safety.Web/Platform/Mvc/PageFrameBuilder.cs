using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Puts together the frame of a page from the entries the features have registered.</summary>
public sealed class PageFrameBuilder(IEnumerable<MenuEntry> entries, IOptionsMonitor<SiteOptions> site, Tallies tallies, Visitor visitor)
{
    /// <summary>The frame for who asks and where they are. Counts run one after the other: they share the request's database context.</summary>
    public async Task<PageFrame> BuildAsync(HttpContext context)
    {
        var user = context.User;
        var visible = entries.Where(entry => entry.Visible(user)).OrderBy(entry => entry.Order).ToList();
        var current = Current(visible, context.Request.Path);
        var items = new List<(string Group, MenuItem Item)>();
        foreach (var entry in visible)
        {
            int? count = entry.Count is { } counted ? await tallies.OfAsync((entry.Group, entry.Href, visitor.Id, visitor.Scope.Key), () => counted(context)) : null;
            items.Add((entry.Group, new MenuItem(entry.Text, entry.Href, count, entry.Href == current)));
        }

        var groups = items.Where(item => item.Group != MenuEntry.TabBar)
            .GroupBy(item => item.Group, (title, members) => new MenuGroup(title, [.. members.Select(member => member.Item)]));
        return new PageFrame(
            site.CurrentValue,
            user.FindFirstValue(VisitorClaims.DisplayName) ?? user.Identity?.Name,
            user.FindFirstValue(VisitorClaims.Agency),
            [.. groups],
            [.. items.Where(item => item.Group == MenuEntry.TabBar).Select(item => item.Item)],
            user.May(Permission.Search));
    }

    /// <summary>The longest registered address that the path lies under; null when none.</summary>
    internal static string? Current(IEnumerable<MenuEntry> entries, PathString path) =>
        entries.Select(entry => entry.Href)
            .Where(href => href == "/" ? path == "/" : path.StartsWithSegments(href))
            .MaxBy(href => href.Length);
}
