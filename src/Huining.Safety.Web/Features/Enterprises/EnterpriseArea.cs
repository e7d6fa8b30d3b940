using System.Security.Claims;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Demo;
using Huining.Safety.Web.Features.Enterprises.Dossier;
using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Export;
using Huining.Safety.Web.Features.Enterprises.Import;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Merge;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.EntityFrameworkCore;

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
        builder.Services.AddScoped<EnterpriseLedger>();
        builder.Services.AddScoped<EnterpriseEditing>();
        builder.Services.AddScoped<EnterpriseVersions>();
        builder.Services.AddScoped<DuplicateFinder>();
        builder.Services.AddScoped<DossierReader>();
        builder.Services.AddScoped<Proposing>();
        builder.Services.AddScoped<ChangeReview>();
        builder.Services.AddScoped<Merging>();
        builder.AddEnterpriseImport();
        builder.Services.AddScoped<EnterpriseExport>();
        AddMenu(builder.Services);
        builder.Services.AddScoped<IDemoData, EnterpriseDemoData>();
    }

    static void AddMenu(IServiceCollection services)
    {
        services.AddMenu(new("台账", "企业档案", "/enterprises", IsStaff, 20));
        services.AddMenu(new("台账", "企业变更审核", "/enterprises/changes", user => user.May(Permission.EnterpriseApprove), 21) { Count = WaitingAsync });
        services.AddMenu(new(MenuEntry.TabBar, "企业", "/enterprises", user => user.IsInRole(Roles.TownshipSupervisor), 20));
    }

    static Task<int> WaitingAsync(HttpContext context) => context.RequestServices.GetRequiredService<SafetyDbContext>()
        .Set<EnterpriseChangeRequest>().CountAsync(row => row.State == ChangeRequestState.Pending, context.RequestAborted);

    static bool IsStaff(ClaimsPrincipal user) => user.May(Permission.EnterpriseRead) && !user.HasClaim(claim => claim.Type == VisitorClaims.Enterprise);
}
