using Huining.Safety.Web.Data;

namespace Huining.Safety.Web.Platform.Organisation;

/// <summary>Sets up the places and agencies of the county.</summary>
public static class OrganisationRoom
{
    /// <summary>Registers their loader.</summary>
    public static void AddOrganisation(this IHostApplicationBuilder builder) =>
        builder.Services.AddScoped<IReferenceLoader, OrganisationLoader>();
}
