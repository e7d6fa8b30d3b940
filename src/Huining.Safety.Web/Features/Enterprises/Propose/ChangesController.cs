using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>Officers decide about what enterprises propose.</summary>
[Route("enterprises/changes"), Allow(Permission.EnterpriseApprove)]
public sealed class ChangesController(SafetyDbContext db, ChangeReview review) : Controller
{
    const int PageSize = 50, MostReason = 500;

    /// <summary>The list: those that wait, oldest first, or with <c>state=decided</c> those decided, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, string? cursor, CancellationToken cancel)
    {
        var decided = state == "decided";
        var rows = db.Set<EnterpriseChangeRequest>().AsNoTracking()
            .Where(row => decided ? row.State != ChangeRequestState.Pending : row.State == ChangeRequestState.Pending);
        return View("Changes", new ChangesPage(decided, await Keyset.PageAsync(rows, row => row.CreatedAt, row => row.Id, decided, cursor, PageSize, cancel: cancel)));
    }

    /// <summary>One request side by side.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is var (request, file) ? Shown(request, file) : NotFound();

    /// <summary>Approves. Fields somebody changed meanwhile need a second look first.</summary>
    [HttpPost("{id:guid}/approve")]
    public async Task<IActionResult> Approve(Guid id, [FromForm] string? note, [FromForm] bool overrule, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (request, file)) return NotFound();
        if (request.State != ChangeRequestState.Pending) return Late(id);
        if (!overrule && review.Lines(request, file).Any(line => line.Moved))
            ModelState.AddModelError("overrule", "提交以后档案又有人改过。请看“现在”一栏；仍要按申请改，请勾选后再同意。");
        if (note?.Length > MostReason) ModelState.AddModelError("note", $"意见不能超过 {MostReason} 个字。");
        if (ModelState.IsValid)
            foreach (var error in await review.ApproveAsync(request, file, note?.Trim() is { Length: > 0 } text ? text : null, cancel)) ModelState.AddModelError("", error);
        return ModelState.IsValid ? Done("已同意，档案已更新。") : await AgainAsync(id, cancel);
    }

    /// <summary>Refuses with a reason.</summary>
    [HttpPost("{id:guid}/refuse")]
    public async Task<IActionResult> Refuse(Guid id, [FromForm] string? reason, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (request, file)) return NotFound();
        if (request.State != ChangeRequestState.Pending) return Late(id);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("reason", "请写明不同意的原因，企业会看到。");
        else if (reason.Length > MostReason) ModelState.AddModelError("reason", $"原因不能超过 {MostReason} 个字。");
        if (!ModelState.IsValid) return Shown(request, file);
        await review.RefuseAsync(request, reason!.Trim(), cancel);
        return Done("已退回，企业能看到原因。");
    }

    async Task<(EnterpriseChangeRequest, Enterprise)?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Set<EnterpriseChangeRequest>().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } request
        && await db.Enterprises.FirstOrDefaultAsync(row => row.Id == request.EnterpriseId, cancel) is { } file
            ? (request, file)
            : null;

    ViewResult Shown(EnterpriseChangeRequest request, Enterprise file) =>
        View("Change", new ChangePage(request, file, review.Lines(request, file), request.LicenceAfter() is { } licence ? review.LicenceText(licence) : null));

    /// <summary>The page anew from the database: what was tried is forgotten.</summary>
    async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, cancel) is var (request, file) ? Shown(request, file) : NotFound();
    }

    LocalRedirectResult Late(Guid id)
    {
        TempData["Failed"] = "这个申请已经有结果。";
        return LocalRedirect($"/enterprises/changes/{id}");
    }

    LocalRedirectResult Done(string done)
    {
        TempData["Done"] = done;
        return LocalRedirect("/enterprises/changes");
    }
}

/// <summary>The list of requests.</summary>
public sealed record ChangesPage(bool Decided, ListPage<EnterpriseChangeRequest> Page);

/// <summary>One request side by side.</summary>
/// <param name="Licence">A licence to enter, as people read it.</param>
public sealed record ChangePage(EnterpriseChangeRequest Request, Enterprise File, IReadOnlyList<ChangeLine> Lines, string? Licence);
