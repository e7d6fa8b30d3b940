namespace Huining.Safety.Web.Features.Finding;

/// <summary>Sets up the search over all ledgers.</summary>
public static class FindingArea
{
    /// <summary>Registers the reader.</summary>
    public static void AddFinding(this IHostApplicationBuilder builder) => builder.Services.AddScoped<FindEverywhere>();
}
