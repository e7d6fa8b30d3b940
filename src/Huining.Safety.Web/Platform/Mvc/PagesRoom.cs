using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>Sets up pages: views beside their areas, antiforgery on every write, one transaction a write.</summary>
public static class PagesRoom
{
    /// <summary>Largest upload a page takes, bytes: 100 MB would only be a mistake, and is told so.</summary>
    public const long LargestUpload = 64L << 20;

    /// <summary>Registers MVC.</summary>
    public static void AddPages(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.AddService<OnceFilter>();
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                ChineseBindingMessages.Apply(options.ModelBindingMessageProvider);
            })
            .AddJsonOptions(options => HouseJson.Configure(options.JsonSerializerOptions));
        services.AddScoped<OnceFilter>();
        services.AddScoped<EditHistory>();
        services.AddScoped<IAuthenticationService, ErrorPageLogin>();
        // The header is SecurityHeaders' matter; antiforgery would weaken it to SAMEORIGIN on pages with a form.
        services.Configure<AntiforgeryOptions>(options => options.SuppressXFrameOptionsHeader = true);
        services.AddFeatureViews();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = LargestUpload;
            options.ValueCountLimit = 500;
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        services.AddCompression();
    }
}
