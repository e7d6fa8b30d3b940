using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What the MVC room adds to the application.</summary>
public static class MvcRoom
{
    /// <summary>
    /// Views beside their controllers, Chinese left unescaped in HTML, binding errors in Chinese, the page frame.
    /// Call after <c>AddControllersWithViews</c>.
    /// </summary>
    public static IServiceCollection AddFeatureViews(this IServiceCollection services)
    {
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            BindingMessages.Apply(mvc.ModelBindingMessageProvider);
        });
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.AddScoped<PageFrameBuilder>();
        return services;
    }

    /// <summary>Adds an entry to the left menu, or to the bottom tabs with <see cref="MenuEntry.TabBar"/>.</summary>
    public static IServiceCollection AddMenu(this IServiceCollection services, MenuEntry entry) => services.AddSingleton(entry);

    /// <summary>
    /// Error pages in words for people (<c>/error/{status}</c>). Paths under <c>/api</c> keep their own answers.
    /// Put first in the pipeline.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
}
