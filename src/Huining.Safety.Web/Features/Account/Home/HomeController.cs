using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Account.Home;

/// <summary>The first address: leads everybody home.</summary>
public sealed class HomeController : Controller
{
    /// <summary>The visitor's workbench; the login page for strangers.</summary>
    [HttpGet("/"), OpenToAll("谁都可以打开首页，它只把人带到登录页或自己的工作页")]
    public IActionResult Show() => LocalRedirect(User.Identity is { IsAuthenticated: true } ? RoleHome.For(User) : "/login");
}
