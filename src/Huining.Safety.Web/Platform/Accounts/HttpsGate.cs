namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>Without https (and without <c>Safety:Http</c>) no cookie of ours can be set: instead of failing while the login
/// page is written, every page says what to do. Health checks come by plain http and stay open.</summary>
public static class HttpsGate
{
    /// <summary>Answers plain http with 426; behind the error pages, which find the words.</summary>
    public static void UseHttpsGate(this WebApplication app)
    {
        if (app.Services.GetRequiredService<CookieNames>().Secure != CookieSecurePolicy.Always) return;
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || Open.Any(path => context.Request.Path.StartsWithSegments(path))) return next();
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "TLS/1.2, HTTP/1.1";
            return Task.CompletedTask;
        });
    }

    static readonly string[] Open = ["/health", "/error"];
}
