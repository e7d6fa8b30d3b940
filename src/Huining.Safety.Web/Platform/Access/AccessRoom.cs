using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access.Lockout;
using Huining.Safety.Web.Platform.Access.Passwords;
using Huining.Safety.Web.Platform.Access.SecondFactor;
using Huining.Safety.Web.Platform.Access.Sessions;
using Huining.Safety.Web.Platform.Access.Slips;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Sets up login, permissions and visibility.</summary>
public static class AccessRoom
{
    /// <summary>Registers Identity with the county's rules (security-and-compliance.md §2).</summary>
    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).Configure<IConfiguration>((options, settings) =>
        {
            options.Demo = settings.GetValue<bool>("Safety:Demo");
            options.FailuresPerMinute = settings.GetValue("Limits:LoginPerMinute", options.FailuresPerMinute);
        });
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<SafetyDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<ChineseIdentityErrors>();
        services.AddScoped<PasswordDesk>();
        services.AddScoped<TryCounter>();
        services.AddScoped<KnownDevices>();
        services.AddSingleton<AddressBrake>();
        services.AddScoped<CodeDesk>();
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section);
        services.AddSingleton<SlipMail>();
        services.AddScoped<SecondFactorDesk>();
        services.AddSingleton<SessionBook>();
        services.AddScoped<SessionDesk>();
        AddCookies(builder);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(_ => false)
            .Build());
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedHandler>();
        services.AddScoped<IReferenceLoader, OrganisationLoader>();
    }

    static void AddCookies(IHostApplicationBuilder builder)
    {
        var (services, names) = (builder.Services, CookieNames.Of(builder.Configuration));
        services.AddSingleton(names);
        services.AddSingleton<SessionCookie>();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/login";
            names.Apply(options.Cookie, names.Login);
            // When a session ends is decided by its row, not by its cookie.
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionCookie);
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => names.Apply(options.Cookie, names.SecondStep));
        services.Configure<AntiforgeryOptions>(options => names.Apply(options.Cookie, names.Form));
        services.Configure<CookieTempDataProviderOptions>(options => names.Apply(options.Cookie, names.Flash));
    }
}
