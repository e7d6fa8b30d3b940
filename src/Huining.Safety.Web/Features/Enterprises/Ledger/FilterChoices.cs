using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Enterprises.Ledger;

/// <summary>What can be chosen in the query area and in the forms.</summary>
public static class FilterChoices
{
    public static readonly IReadOnlyList<SelectListItem> Licence =
        [new("已过期", "expired"), new("30 天内到期（含已过期）", "30"), new("90 天内到期（含已过期）", "90")];

    public static readonly IReadOnlyList<SelectListItem> Lead = [new("没有主管部门", "none"), new("主管部门不止一个", "several")];

    static readonly string[] FlagNames =
    [
        nameof(EnterpriseFacts.HighRisk), nameof(EnterpriseFacts.MetalSmelting), nameof(EnterpriseFacts.ConfinedSpace),
        nameof(EnterpriseFacts.DustExplosion), nameof(EnterpriseFacts.AmmoniaRefrigeration), nameof(EnterpriseFacts.KeyProcess),
        nameof(EnterpriseFacts.KeyChemical), nameof(EnterpriseFacts.CrowdedPlace), MajorHazardInstallation,
    ];

    /// <summary>The mark that is a level: any level counts.</summary>
    public const string MajorHazardInstallation = nameof(EnterpriseFacts.MajorHazardInstallationLevel);

    public static readonly IReadOnlyList<SelectListItem> Flags =
        [.. FlagNames.Select(name => new SelectListItem(name == MajorHazardInstallation ? "重大危险源" : EnterpriseFields.LabelOf(name), name))];

    public static IReadOnlyList<SelectListItem> SectorChoices(this EnterpriseCodeLists lists) => [.. lists.Sectors.Select(row => new SelectListItem(row.Name, row.Code))];

    public static IReadOnlyList<SelectListItem> KindChoices(this EnterpriseCodeLists lists) => [.. lists.Kinds.Select(row => new SelectListItem(row.Name, row.Code))];

    public static IReadOnlyList<SelectListItem> SubsectorChoices(this EnterpriseCodeLists lists) => [.. lists.Subsectors.Select(row => new SelectListItem(row.Name, row.Code))];

    /// <summary>The townships, or only the visitor's own.</summary>
    public static IReadOnlyList<SelectListItem> TownshipChoices(this EnterpriseCodeLists lists, Platform.Access.VisibilityScope scope)
    {
        var own = lists.Townships.Where(row => row.Code == scope.Township).ToList();
        return [.. (own.Count > 0 && !scope.County ? own : lists.Townships).Select(row => new SelectListItem(row.Name, row.Code))];
    }

    /// <summary>Villages, each with its township's name where several townships are on offer.</summary>
    public static IReadOnlyList<SelectListItem> VillageChoices(this EnterpriseCodeLists lists, IReadOnlyList<SelectListItem> townships) =>
    [
        .. townships.SelectMany(township => lists.VillagesOf(township.Value).Select(village =>
            new SelectListItem(townships.Count > 1 ? $"{township.Text} {village.ShortName}" : village.ShortName, village.Code))),
    ];
}
