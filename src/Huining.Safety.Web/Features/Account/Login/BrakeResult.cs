using Huining.Safety.Web.Platform.Accounts.Lockout;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Account.Login;

/// <summary>Answers whoever guesses too fast.</summary>
static class BrakeResult
{
    /// <summary>The address a request comes from.</summary>
    public static string Address(this Controller page) => page.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Takes a try of the address; 429 with the time to wait when none is left, else null.</summary>
    public static IActionResult? Brake(this Controller page, AddressBrake brake)
    {
        if (brake.Take(page.Address()) is not { } wait) return null;
        page.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        return page.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
