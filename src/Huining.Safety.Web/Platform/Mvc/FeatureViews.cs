using Microsoft.AspNetCore.Mvc.Razor;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Registers views beside their controllers and the frame around them.</summary>
public static class FeatureViews
{
    /// <summary>View locations by feature, the page frame, what every page says about the house.</summary>
    public static IServiceCollection AddFeatureViews(this IServiceCollection services)
    {
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .Configure<IConfiguration>((site, settings) => site.Demo = settings.GetValue("Safety:Demo", site.Demo));
        services.AddScoped<PageFrameBuilder>();
        return services;
    }

    /// <summary>Adds an entry to the left menu, or to the bottom tabs with <see cref="MenuEntry.TabBar"/>.</summary>
    public static IServiceCollection AddMenu(this IServiceCollection services, MenuEntry entry) => services.AddSingleton(entry);
}
