using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Hazards.Acting;
using Huining.Safety.Web.Features.Hazards.Demo;
using Huining.Safety.Web.Features.Hazards.Details;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Sets up the hazard ledger.</summary>
public static class HazardArea
{
    /// <summary>Registers what the ledger's pages, API and neighbours ask for.</summary>
    public static void AddHazards(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HazardCodeLists>();
        builder.Services.AddScoped<HazardPeriods>();
        builder.Services.AddScoped<HazardActs>();
        builder.Services.AddScoped<HazardReports>();
        builder.Services.AddScoped<HazardReader>();
        builder.Services.AddScoped<ActDefaults>();
        builder.Services.AddScoped<IDemoData, HazardDemoData>();
        builder.Services.AddScoped<Api.PendingUploads>();
    }
}
