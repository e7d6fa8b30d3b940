using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// Finds a controller's views beside it: a controller in <c>Features.Hazards.Review</c> looks into
/// <c>/Features/Hazards/Review</c>, then <c>/Features/Hazards</c>, then <c>/Views/Shared</c>.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    const string Key = "feature";
    const string Root = "Huining.Safety.Web.Features.";

    /// <summary>Makes the namespace part of the view cache's key, so that areas do not find each other's views.</summary>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space })
            context.Values[Key] = space;
    }

    /// <summary>The feature folders from the innermost outwards, followed by the locations given.</summary>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var space) && space is not null
            ? Folders(space).Select(folder => folder + "/{0}.cshtml").Concat(viewLocations)
            : viewLocations;

    /// <summary>The folders of a namespace, innermost first; empty outside <c>Features</c>.</summary>
    internal static IEnumerable<string> Folders(string space)
    {
        if (!space.StartsWith(Root, StringComparison.Ordinal))
            yield break;
        var parts = space[Root.Length..].Split('.');
        for (var length = parts.Length; length > 0; length--)
            yield return "/Features/" + string.Join('/', parts[..length]);
    }
}
