using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Dossier;

/// <summary>The page of one enterprise, as officers read it and as it reads itself.</summary>
[Route("enterprises/{id:guid}"), Allow(Permission.EnterpriseRead)]
public sealed class DossierController(SafetyDbContext db, DossierReader reader, AuditTrail trail, Visitor visitor) : Controller
{
    const string Revealed = "Revealed";
    const int LeastReason = 4, MostReason = 200;

    /// <summary>The file. A duplicate leads to the file it was merged into.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancel)
    {
        if (await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } file) return NotFound();
        var isOwn = visitor.Scope.Enterprise == id;
        if (!isOwn && file.MergedIntoId is { } survivor)
        {
            if (!await db.Enterprises.AnyAsync(row => row.Id == survivor, cancel)) return NotFound();
            TempData["Done"] = $"“{file.Name}”是重复的档案，已并入这一份。";
            return LocalRedirect($"/enterprises/{survivor}");
        }
        var page = await reader.ReadAsync(file, isOwn || TempData[Revealed]?.ToString() == id.ToString(), cancel);
        return isOwn ? View("Own", page) : View("Dossier", page);
    }

    /// <summary>Shows the telephone numbers once, after noting who asked and why (个人信息保护法第51条).</summary>
    [HttpPost("reveal")]
    public async Task<IActionResult> Reveal(Guid id, [FromForm] string? reason, CancellationToken cancel)
    {
        if (await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MergedIntoId == null, cancel) is not { } file) return NotFound();
        reason = reason?.Trim() ?? "";
        if (reason.Length is < LeastReason or > MostReason)
        {
            TempData["Failed"] = $"没有显示电话：请写明为什么要看，{LeastReason} 至 {MostReason} 个字，例如“通知 12 月 1 日检查”。";
            return LocalRedirect($"/enterprises/{id}");
        }
        await trail.NoteAsync(new Act("ENTERPRISE.REVEAL", "查看了完整的联系电话", reason), nameof(Enterprise), id, file.Name, file, cancel: cancel);
        TempData[Revealed] = id.ToString();
        return LocalRedirect($"/enterprises/{id}");
    }
}
