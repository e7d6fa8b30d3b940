using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Shows what went wrong; reached only by re-execution, see <see cref="MvcRoom.UseErrorPages"/>.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorController(IOptionsSnapshot<SiteOptions> site) : Controller
{
    /// <summary>The error page of a status.</summary>
    [Route("/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show(int status)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
            || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Response.StatusCode = failed ? status : StatusCodes.Status404NotFound;
        var number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        return View("Error", ErrorPage.For(Response.StatusCode, !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method), number, site.Value.Phone));
    }
}
