namespace Huining.Safety.Web.Features.Account.Setup;

/// <summary>Leads every page to the set-up while there is no account at all.</summary>
public static class SetupGate
{
    /// <summary>The set-up page.</summary>
    public const string Page = "/setup";

    /// <summary>Must stand behind static files and before authentication.</summary>
    public static void UseSetupGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Page) || path.StartsWithSegments("/health") || path.StartsWithSegments("/error")
            || !await context.RequestServices.GetRequiredService<SetupState>().IsOpenAsync(context.RequestAborted))
            await next();
        else
            context.Response.Redirect(Page);
    });
}
