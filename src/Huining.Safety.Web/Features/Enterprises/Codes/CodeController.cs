using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>An enterprise's code to show, replace and revoke; a sheet of codes to print.</summary>
[Route("enterprises")]
public sealed class CodeController(SafetyDbContext db, CodeDesk desk, EnterpriseLedger ledger, EnterpriseCodeLists lists, TimeProvider time) : EnterpriseActController(db, time)
{
    /// <summary>Codes on one printed sheet at most.</summary>
    const int MostOnSheet = 240;
    const int ShortestReason = 2;

    [HttpGet("{id:guid}/code"), Allow(Permission.EnterpriseRead)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file ? await PageAsync(file, cancel) : NotFound();

    /// <summary>Issues a code, or replaces the one in force, which wants a reason.</summary>
    [HttpPost("{id:guid}/code"), Allow(Permission.EnterpriseEdit)]
    public async Task<IActionResult> Issue(Guid id, string? reason, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        if (await desk.InForceAsync(id, cancel) is not null && !HasReason(reason)) return await PageAsync(file, cancel);
        await desk.IssueAsync(file, reason?.Trim(), cancel);
        TempData["Done"] = "已签发新的二维码，请打印后张贴；旧码扫出来会提示已作废。";
        return LocalRedirect($"/enterprises/{id}/code");
    }

    /// <summary>Takes the code in force out of force.</summary>
    [HttpPost("{id:guid}/code/revoke"), Allow(Permission.EnterpriseEdit)]
    public async Task<IActionResult> Revoke(Guid id, string? reason, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || await desk.InForceAsync(id, cancel) is not { } code) return NotFound();
        if (!HasReason(reason)) return await PageAsync(file, cancel);
        await desk.RevokeAsync(code, reason!.Trim(), cancel);
        TempData["Done"] = "二维码已作废。";
        return LocalRedirect($"/enterprises/{id}/code");
    }

    /// <summary>The codes of the filtered enterprises on A4, 4 by 6.</summary>
    [HttpGet("codes/sheet"), Allow(Permission.Export)]
    public async Task<IActionResult> Sheet([FromQuery] EnterpriseFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        var rows = await (await ledger.RowsAsync(filter, cancel)).OrderBy(row => row.TownshipCode).ThenBy(row => row.Name).Take(MostOnSheet + 1).ToListAsync(cancel);
        var ids = rows.Take(MostOnSheet).Select(row => row.Id).ToList();
        var codes = await Db.Set<EnterpriseCode>().AsNoTracking().Where(code => ids.Contains(code.EnterpriseId) && code.RevokedAt == null).ToDictionaryAsync(code => code.EnterpriseId, cancel);
        var labels = new List<CodeLabel>();
        foreach (var row in rows.Take(MostOnSheet).Where(row => codes.ContainsKey(row.Id)))
            labels.Add(new CodeLabel(row.Name, lists.TownshipName(row.TownshipCode), QrPicture.Of(await desk.AddressAsync(codes[row.Id], Request, cancel))));
        await desk.NoteUseAsync(codes.Values.Select(code => code.Id), cancel);
        return View(new CodeSheet(filter, labels, ids.Count - labels.Count, rows.Count > MostOnSheet));
    }

    /// <summary>Issues codes to those of the filtered enterprises that have none.</summary>
    [HttpPost("codes/sheet"), Allow(Permission.EnterpriseEdit)]
    public async Task<IActionResult> IssueMissing([FromQuery] EnterpriseFilter filter, CancellationToken cancel)
    {
        var issued = await desk.IssueMissingAsync((await ledger.RowsAsync(filter, cancel)).AsTracking(), cancel);
        await desk.PublishMissingAsync(cancel);
        TempData["Done"] = $"已签发 {issued} 个二维码。";
        return LocalRedirect(filter.Href("/enterprises/codes/sheet"));
    }

    bool HasReason(string? reason)
    {
        if (reason?.Trim() is { Length: >= ShortestReason and <= 200 }) return true;
        ModelState.AddModelError("Reason", "请写明原因，例如“贴纸损坏”，2 至 200 字。");
        return false;
    }

    async Task<IActionResult> PageAsync(Enterprise file, CancellationToken cancel)
    {
        var code = await desk.InForceAsync(file.Id, cancel);
        var address = code is null ? null : await desk.AddressAsync(code, Request, cancel);
        return View("Show", new CodePage(file, code, address, address is null ? null : QrPicture.Of(address)));
    }
}

/// <summary>An enterprise's code on its page.</summary>
public sealed record CodePage(Enterprise File, EnterpriseCode? Code, string? Address, string? Picture)
{
    /// <summary>Why it is replaced or revoked, as typed.</summary>
    public string? Reason => null;
}

/// <summary>One code of a printed sheet.</summary>
public sealed record CodeLabel(string Name, string Township, string Picture);

/// <summary>A sheet of codes.</summary>
/// <param name="Missing">Enterprises of the filter without a code.</param>
/// <param name="More">The filter has more than one sheet takes.</param>
public sealed record CodeSheet(EnterpriseFilter Filter, IReadOnlyList<CodeLabel> Labels, int Missing, bool More);
