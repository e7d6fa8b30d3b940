using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>One route and method of the running application, with who may call it.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Endpoint">The endpoint itself.</param>
public sealed record EndpointLine(string Method, RouteEndpoint Endpoint)
{
    public string Route { get; } = "/" + (Endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    public RoutePattern Pattern => Endpoint.RoutePattern;

    /// <summary>Permissions asked for; several only where controller and action both name one.</summary>
    public IReadOnlyList<Permission> Needs { get; } = [.. Endpoint.Metadata.OfType<AllowAttribute>().Select(allow => allow.Permission).Distinct()];

    /// <summary>Why nobody need log in; null where one must.</summary>
    public string? OpenBecause { get; } = Endpoint.Metadata.OfType<OpenToAllAttribute>().LastOrDefault()?.Reason;

    public bool Reads => Method is "GET" or "HEAD";

    public bool IsApi => Route.StartsWith("/api/v1/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Route}";

    /// <summary>May an account with this role call it?</summary>
    public bool IsFor(string role) => OpenBecause is not null || Needs.Count > 0 && Needs.All(permission => Grants.Allow(permission, [role]));

    /// <summary>All of them, sorted; an endpoint for every method stands once, as *.</summary>
    public static IReadOnlyList<EndpointLine> All(SafetyApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"])
                .Select(method => new EndpointLine(method, endpoint)))
            .OrderBy(line => line.Route, StringComparer.Ordinal).ThenBy(line => line.Method, StringComparer.Ordinal),
    ];
}
