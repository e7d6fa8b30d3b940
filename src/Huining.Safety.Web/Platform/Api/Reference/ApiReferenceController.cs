using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;

namespace Huining.Safety.Web.Platform.Api.Reference;

/// <summary>The API for readers.</summary>
[OpenToAll("says how the interface is used, nothing about anybody; the same as /openapi/v1.json")]
[EnableRateLimiting(Limits.Public)]
public sealed class ApiReferenceController([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/api")]
    public async Task<IActionResult> Show(CancellationToken cancel) =>
        View("/Platform/Api/Reference/Reference.cshtml", ApiReference.Of(await documents.GetOpenApiDocumentAsync(cancel)));
}
