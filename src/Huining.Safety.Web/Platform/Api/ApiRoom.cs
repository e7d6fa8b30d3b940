using Huining.Safety.Web.Platform.Commands;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Sets up the JSON API: its login, its errors, its description.</summary>
public static class ApiRoom
{
    /// <summary>Everything of the API lies under this path.</summary>
    public const string Root = "/api/v1";

    /// <summary>Chooses the login: tokens under <c>/api/</c>, cookies elsewhere, never both.</summary>
    public const string Login = "House";

    /// <summary>Is this an address whose answers are JSON? The readable page at <c>/api</c> is none.</summary>
    public static bool Owns(PathString path) => path.StartsWithSegments("/api", out var rest) && rest.HasValue && rest != "/";

    /// <summary>Registers the API.</summary>
    public static void AddApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiTokenLogin>(ApiTokenLogin.Name, null)
            .AddPolicyScheme(Login, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments(Root) ? ApiTokenLogin.Name : IdentityConstants.ApplicationScheme);
        builder.Services.Configure<AuthenticationOptions>(options =>
            options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = Login);
        builder.Services.AddVerb<TokenCreateVerb>();
        builder.Services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new EnumCodeBinderProvider()));
        builder.Services.AddSingleton<ProblemDetailsFactory, ApiProblemFactory>();
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
    }
}
