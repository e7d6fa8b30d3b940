using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Says of every operation whose tokens may call it.</summary>
static class ApiOperations
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AllowAttribute>().LastOrDefault() is not { } allow) return Task.CompletedTask;
        var roles = string.Join("、", Grants.RolesWith(allow.Permission).Select(RoleNames.Of));
        operation.Description = $"{operation.Description}\n\n可用角色：{roles}。".Trim();
        return Task.CompletedTask;
    }
}
