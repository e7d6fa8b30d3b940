using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Imports;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>Sets up the registry's imports.</summary>
public static class EnterpriseImportArea
{
    /// <summary>Registers the ledger with the one importer, and its command.</summary>
    public static void AddEnterpriseImport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddImport<EnterpriseImport>();
        builder.Services.AddVerb<ImportEnterprisesVerb>();
    }
}
