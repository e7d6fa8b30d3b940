using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Sets up login, permissions and visibility.</summary>
public static class AccessRoom
{
    /// <summary>Registers Identity with the county's rules (security-and-compliance.md §2).</summary>
    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<SafetyDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/login";
            options.AccessDeniedPath = "/denied";
            options.Cookie.Name = builder.Environment.IsDevelopment() || builder.Configuration.GetValue<bool>("Safety:Http") ? "huining" : "__Host-huining";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = builder.Configuration.GetValue<bool>("Safety:Http") ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            options.SlidingExpiration = true;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(5));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(_ => false)
            .Build());
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<IReferenceLoader, OrganisationLoader>();
    }
}
