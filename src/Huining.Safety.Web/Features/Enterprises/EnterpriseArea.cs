using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Demo;
using Huining.Safety.Web.Features.Enterprises.Licences;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Sets up the enterprise registry.</summary>
public static class EnterpriseArea
{
    /// <summary>Registers what the registry's pages, imports and neighbours ask for.</summary>
    public static void AddEnterprises(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EnterpriseCodeLists>();
        builder.Services.AddSingleton<LicenceTypes>();
        builder.Services.AddScoped<EnterpriseLookup>();
        builder.Services.AddScoped<IDemoData, EnterpriseDemoData>();
    }
}
