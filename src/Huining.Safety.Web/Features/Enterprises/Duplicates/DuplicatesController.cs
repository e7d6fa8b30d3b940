using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Enterprises.Duplicates;

/// <summary>Tells while typing which files may be the same enterprise.</summary>
[Route("enterprises/duplicates")]
public sealed class DuplicatesController(DuplicateFinder finder, EnterpriseCodeLists lists) : Controller
{
    /// <summary>An HTML fragment; empty when nothing is alike.</summary>
    [HttpGet, Allow(Permission.EnterpriseEdit)]
    public async Task<IActionResult> Index(string? name, string? uscc, string? address, string? phone, string? township, Guid? self, CancellationToken cancel)
    {
        var typed = EnterpriseFactsForm.Normalise(new EnterpriseFacts
        {
            Name = name ?? "",
            Uscc = uscc,
            SiteAddress = address ?? "",
            PrincipalPhone = phone ?? "",
            TownshipCode = township ?? "",
        }, lists);
        return PartialView("_Duplicates", await finder.FindAsync(typed, self, cancel));
    }
}
