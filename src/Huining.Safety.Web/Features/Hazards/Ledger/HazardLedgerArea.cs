using Huining.Safety.Web.Features.Enterprises.Dossier;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>Sets up the hazard ledger's list.</summary>
public static class HazardLedgerArea
{
    /// <summary>Registers the list, its export and its menu entries.</summary>
    public static void AddHazardLedger(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HazardCategories>();
        builder.Services.AddScoped<HazardLedger>();
        builder.Services.AddScoped<HazardExport>();
        builder.Services.AddMenu(new("台账", "隐患台账", "/hazards", IsStaff, 30)
        {
            Count = async http => (await http.RequestServices.GetRequiredService<HazardLedger>().CountAsync(new HazardFilter(), http.RequestAborted, MenuEntry.CountLimit + 1)).Count,
        });
        builder.Services.AddMenu(new(MenuEntry.TabBar, "隐患", "/hazards", user => user.IsInRole(Roles.TownshipSupervisor), 30));
        builder.Services.AddSingleton(new RelatedLedger("隐患", id => $"/hazards?view=all&enterprise={id}", Permission.HazardRead, 10)
        {
            Count = async (services, family, cancel) => (await services.GetRequiredService<HazardLedger>().CountAsync(
                new HazardFilter { View = HazardView.All, Enterprise = family[0] }, cancel)).Count,
        });
    }

    static bool IsStaff(System.Security.Claims.ClaimsPrincipal user) => user.May(Permission.HazardRead) && !user.HasClaim(claim => claim.Type == VisitorClaims.Enterprise);
}
