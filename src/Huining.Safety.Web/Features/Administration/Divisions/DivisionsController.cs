using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Divisions;

/// <summary>The tree of places, to look at: it comes from the National Bureau of Statistics with each release.</summary>
[Allow(Permission.SystemManage)]
public sealed class DivisionsController(SafetyDbContext db) : Controller
{
    /// <summary>Townships, each with its villages.</summary>
    [HttpGet("/administration/divisions")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var rows = await db.Divisions.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        var villages = rows.ToLookup(row => row.ParentCode);
        return View("Divisions", rows.Where(row => row.ParentCode == Division.County).Select(row => new TownshipLine(row, [.. villages[row.Code]])).ToList());
    }
}

/// <summary>A township and its villages.</summary>
public sealed record TownshipLine(Division Township, IReadOnlyList<Division> Villages);
