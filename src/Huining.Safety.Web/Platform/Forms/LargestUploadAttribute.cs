using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>Bounds what one form may bring, and says so: a body that is too large gets 413 and a page, where the server
/// alone would cut the connection and the browser show nothing.</summary>
/// <param name="bytes">Largest body, bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargestUploadAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>A browser shows an answer only after it has sent its body; beyond this the connection is cut.</summary>
    const long Swallowed = 512L << 20;

    /// <summary>Before antiforgery, which reads the form.</summary>
    public int Order => -2000;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var limit = context.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>();
        var length = request.ContentLength ?? 0;
        if (length <= bytes)
        {
            if (limit is { IsReadOnly: false }) limit.MaxRequestBodySize = bytes;
            return;
        }
        if (limit is { IsReadOnly: false }) limit.MaxRequestBodySize = Swallowed;
        if (length <= Swallowed) await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
