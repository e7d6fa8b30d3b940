namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Sets up the one importer that all ledgers share.</summary>
public static class ImportsRoom
{
    /// <summary>Registers the importer.</summary>
    public static void AddImports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<Importer>();
        builder.Services.AddScoped<ImportUndo>();
        builder.Services.AddScoped<ImportFiles>();
    }

    /// <summary>Registers a ledger that takes sheets: its pages <c>/{path}/import</c> follow by themselves.</summary>
    public static void AddImport<T>(this IServiceCollection services) where T : ImportLedger
    {
        services.AddScoped<T>();
        services.AddScoped<ImportLedger>(provider => provider.GetRequiredService<T>());
    }
}
