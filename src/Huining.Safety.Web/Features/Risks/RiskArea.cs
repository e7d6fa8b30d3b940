using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Dossier;
using Huining.Safety.Web.Features.Risks.Demo;
using Huining.Safety.Web.Features.Risks.Details;
using Huining.Safety.Web.Features.Risks.Import;
using Huining.Safety.Web.Features.Risks.Ledger;
using Huining.Safety.Web.Features.Risks.Lists;
using Huining.Safety.Web.Features.Risks.Start;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>Sets up the risk register.</summary>
public static class RiskArea
{
    /// <summary>Registers what the register's pages, API and neighbours ask for.</summary>
    public static void AddRisks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TypicalRisks>();
        builder.Services.AddScoped<RiskRegister>();
        builder.Services.AddScoped<RiskActs>();
        builder.Services.AddScoped<RiskReader>();
        builder.Services.AddScoped<RiskLedger>();
        builder.Services.AddScoped<RiskExport>();
        builder.Services.AddScoped<FiveLists>();
        builder.Services.AddImport<RiskImport>();
        builder.Services.AddVerb<ImportRisksVerb>();
        builder.Services.AddScoped<IDemoData, RiskDemoData>();
        builder.Services.AddMenu(new("台账", "风险台账", "/risks", IsStaff, 25)
        {
            Count = async http => (await http.RequestServices.GetRequiredService<RiskLedger>().CountAsync(
                new RiskFilter { View = RiskView.Waiting }, http.RequestAborted, MenuEntry.CountLimit + 1)).Count,
        });
        builder.Services.AddSingleton(new RelatedLedger("安全风险", id => $"/risks?view=All&enterprise={id}", Permission.RiskRead, 5)
        {
            Count = async (services, family, cancel) => (await services.GetRequiredService<RiskLedger>().CountAsync(
                new RiskFilter { View = RiskView.All, Enterprise = family[0] }, cancel)).Count,
        });
    }

    static bool IsStaff(System.Security.Claims.ClaimsPrincipal user) => user.May(Permission.RiskRead) && !user.HasClaim(claim => claim.Type == VisitorClaims.Enterprise);
}
