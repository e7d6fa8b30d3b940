using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts.Lockout;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>Sets up accounts and their login.</summary>
public static class AccountsRoom
{
    /// <summary>Registers Identity with the county's rules (security-and-compliance.md §2).</summary>
    public static void AddAccounts(this IHostApplicationBuilder builder)
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
