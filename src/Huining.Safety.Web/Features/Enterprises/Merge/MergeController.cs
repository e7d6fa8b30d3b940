using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Merge;

/// <summary>Merges duplicates: find the other file, compare, say which survives; and back again.</summary>
[Route("enterprises/{id:guid}"), Allow(Permission.EnterpriseMerge)]
public sealed class MergeController(
    SafetyDbContext db, TimeProvider time, Merging merging, DuplicateFinder duplicates, EnterpriseLookup lookup) : EnterpriseActController(db, time)
{
    const int Offered = 20, MostReason = 500;

    /// <summary>Finds the other file or, with <c>with</c>, compares the two.</summary>
    [HttpGet("merge")]
    public async Task<IActionResult> Merge(Guid id, Guid? with, string? q, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        if (with is { } other) return other != id && await FileAsync(other, cancel) is { } twin ? Compare(file, twin) : NotFound();
        var found = string.IsNullOrWhiteSpace(q)
            ? [.. (await duplicates.FindAsync(file.Facts(), id, cancel)).Select(hit => new MergeCandidate(hit.File.Id, hit.File.Name, hit.File.Code, hit.File.SiteAddress, hit.Score.Reasons))]
            : (await lookup.SearchAsync(q, Offered, cancel)).Where(row => row.Id != id).Select(row => new MergeCandidate(row.Id, row.Name, row.Code, row.SiteAddress, [])).ToList();
        return Form("MergeWith", file, new MergeChoice(q, found));
    }

    /// <summary>Merges.</summary>
    [HttpPost("merge")]
    public async Task<IActionResult> Merge(Guid id, [FromForm] MergeForm form, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || form.With == id || await FileAsync(form.With, cancel) is not { } twin) return NotFound();
        if (form.Survivor != id && form.Survivor != form.With) ModelState.AddModelError("survivor", "请选择保留哪一份。");
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError("reason", "请写明怎么知道是同一家，例如现场核实、代码相同。");
        else if (form.Reason.Length > MostReason) ModelState.AddModelError("reason", $"不能超过 {MostReason} 个字，请缩短。");
        if (!ModelState.IsValid) return Compare(file, twin);
        var (survivor, other) = form.Survivor == id ? (file, twin) : (twin, file);
        foreach (var error in await merging.MergeAsync(survivor, other, form.Reason!.Trim(), cancel)) ModelState.AddModelError("", error);
        return ModelState.IsValid ? BackTo(survivor.Id, $"“{other.Name}”已并入这份档案，可以撤销。") : Compare(file, twin);
    }

    /// <summary>Asks before a merge is undone.</summary>
    [HttpGet("merges/{merge:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, Guid merge, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file && await OpenAsync(id, merge, cancel) is { } row ? Form("UndoMerge", file, row) : NotFound();

    /// <summary>Undoes a merge.</summary>
    [HttpPost("merges/{merge:guid}/undo")]
    public async Task<IActionResult> UndoNow(Guid id, Guid merge, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || await OpenAsync(id, merge, cancel) is not { } row
            || await Db.Enterprises.FirstOrDefaultAsync(other => other.Id == row.OtherId, cancel) is not { } twin) return NotFound();
        foreach (var error in await merging.UndoAsync(row, file, twin, cancel)) ModelState.AddModelError("", error);
        return ModelState.IsValid ? BackTo(id, $"已撤销合并，“{twin.Name}”恢复为单独的档案。") : Form("UndoMerge", file, row);
    }

    async Task<EnterpriseMerge?> OpenAsync(Guid file, Guid merge, CancellationToken cancel) =>
        await PartAsync<EnterpriseMerge>(file, merge, cancel) is { UndoneAt: null } row ? row : null;

    ViewResult Compare(Enterprise file, Enterprise twin) => Form("Merge", file, new MergePair(file, twin));
}

/// <summary>A file on offer as the other one.</summary>
public sealed record MergeCandidate(Guid Id, string Name, string Code, string Address, IReadOnlyList<string> Reasons);

/// <summary>The files on offer.</summary>
public sealed record MergeChoice(string? Query, IReadOnlyList<MergeCandidate> Found);

/// <summary>Two files side by side.</summary>
public sealed record MergePair(Enterprise One, Enterprise Other);

/// <summary>Which file survives, as sent.</summary>
public sealed record MergeForm
{
    public Guid With { get; set; }
    public Guid Survivor { get; set; }
    public string? Reason { get; set; }
}
