using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>Keeps a person who must first choose a password or set up the second factor on the page for it.</summary>
public static class DutyGate
{
    /// <summary>The page where a password is chosen.</summary>
    public const string PasswordPage = "/account/password";

    /// <summary>The page where the second factor is set up.</summary>
    public const string SecondFactorPage = "/account/second-factor";

    static readonly PathString[] Open = ["/logout", "/error", "/health"];

    /// <summary>Must stand behind authentication.</summary>
    public static void UseDutyGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        var services = context.RequestServices;
        var duty = SessionCookie.Of(context)?.Duty(
            context.User.RoleCodes(), services.GetRequiredService<TimeProvider>().GetUtcNow(),
            services.GetRequiredService<IOptionsMonitor<AccessOptions>>().CurrentValue);
        var page = duty == AccountDuty.Password ? PasswordPage : SecondFactorPage;
        var path = context.Request.Path;
        if (duty is null || path.StartsWithSegments(page) || Open.Any(open => path.StartsWithSegments(open)))
            await next();
        else if (HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(page);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });
}
