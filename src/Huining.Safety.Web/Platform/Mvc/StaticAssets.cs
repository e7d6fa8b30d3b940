using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>How pages, styles, scripts and drawings travel: small, and what does not change only once.</summary>
static class StaticAssets
{
    /// <summary>
    /// An address with a version (<c>?v=</c>, from <c>asp-append-version</c>) names one content for ever and is never
    /// asked for again; any other is asked for again after an hour.
    /// </summary>
    static readonly StaticFileOptions Files = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600",
    };

    /// <summary>Pages are made anew each time, so they are compressed fast.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Serves the files of wwwroot. A browser asks for each once, so they are compressed well: Bootstrap
    /// travels as 36 KB instead of 49.</summary>
    public static void UseAssets(this WebApplication app)
    {
        var well = new ResponseCompressionOptions { EnableForHttps = true };
        well.Providers.Add(new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Optimal })));
        well.Providers.Add(new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Optimal })));
        app.UseWhen(IsFile, files =>
        {
            files.UseMiddleware<ResponseCompressionMiddleware>(new ResponseCompressionProvider(app.Services, Options.Create(well)));
            files.UseStaticFiles(Files);
        });
    }

    static bool IsFile(HttpContext context) => Path.HasExtension(context.Request.Path.Value);
}
