namespace Huining.Safety.Web.Platform.Operations;

/// <summary>Headers on every answer, errors and static files included. Scripts, styles and pictures come only from
/// this server; <c>data:</c> pictures are Bootstrap's check marks and the QR codes.</summary>
public static class SecurityHeaders
{
    /// <summary>No inline script or style anywhere, so that injected text can't run.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>Adds them.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", ContentPolicy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.XFrameOptions = "DENY"; // the form tokens would allow frames of our own
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
            if (context.Request.IsHttps) headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            if (context.User.Identity is { IsAuthenticated: true } && !headers.ContainsKey("Cache-Control")) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        await next();
    });
}
