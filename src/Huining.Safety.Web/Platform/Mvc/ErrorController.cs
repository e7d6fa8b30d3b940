using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Shows what went wrong; reached only by re-execution of a request that failed.</summary>
[OpenToAll("says only what went wrong with the reader's own request")]
[IgnoreAntiforgeryToken, NotOnce("changes nothing")]
public sealed class ErrorController : Controller
{
    /// <summary>The error page of a status; under <c>/api/</c> the same as JSON.</summary>
    [Route("/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Not bound: binding reads the form first, and what failed may be the form.
        var status = int.Parse((string)RouteData.Values["status"]!, System.Globalization.CultureInfo.InvariantCulture);
        var thrown = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var answered = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = thrown is not null || answered is not null;
        Response.StatusCode = thrown is not null ? FailureStatus.Of(thrown.Error) : failed ? status : StatusCodes.Status404NotFound;
        if ((thrown?.Path ?? answered?.OriginalPath) is { } path && ApiRoom.Owns(path))
            return ApiProblem.Result(HttpContext, Response.StatusCode, path: path);
        var writing = !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method);
        return View("Error", ErrorPage.For(Response.StatusCode, writing, HttpContext.TraceIdentifier));
    }
}
