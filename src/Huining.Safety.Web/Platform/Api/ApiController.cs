using System.Globalization;
using Huining.Safety.Web.Platform.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>What the controllers of the JSON API share. They are reached by token only, so no form token is asked;
/// every write carries its sender's key (<see cref="OnceKeyNeededAttribute"/>).</summary>
[ApiController, IgnoreAntiforgeryToken, OnceKeyNeeded, EnableRateLimiting(Limits.Api)]
public abstract class ApiController : ControllerBase
{
    /// <summary>A refusal that belongs to no field, or an act that is not possible now.</summary>
    protected ObjectResult Refuse(int status, string detail) => ApiProblem.Result(HttpContext, status, detail);

    /// <summary>Somebody else changed the record since the caller read it.</summary>
    protected ObjectResult LostUpdate(int version) =>
        Refuse(StatusCodes.Status409Conflict, $"您读取以后，别人改了这条记录：现在是第 {version} 版。请重新读取，把您的改动写到新的一版上再提交。");

    /// <summary>Field errors, already in Chinese, under their names in the JSON.</summary>
    protected IActionResult Invalid(IEnumerable<(string Field, string Message)> errors)
    {
        foreach (var (field, message) in errors) ModelState.AddModelError(field, message);
        return ValidationProblem();
    }

    /// <summary>The version the caller read: header <c>If-Match: "3"</c>, else the body's.</summary>
    protected int? VersionRead(int? inBody) =>
        int.TryParse(Request.Headers.IfMatch.ToString().Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : inBody;

    /// <summary>Puts the record's version into the answer.</summary>
    protected void Tag(int version) => Response.Headers.ETag = $"\"{version}\"";
}
