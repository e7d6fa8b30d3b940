namespace Huining.Safety.Web.Platform.Exports;

/// <summary>Sets up the one export that all ledgers share.</summary>
public static class ExportsRoom
{
    /// <summary>Registers the export.</summary>
    public static void AddExports(this IHostApplicationBuilder builder) => builder.Services.AddScoped<LedgerExport>();
}
