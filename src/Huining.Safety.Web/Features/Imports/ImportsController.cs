using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Mvc;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Imports;

/// <summary>Imports of sheets into any ledger: hand in, look at what would happen, confirm, take back.</summary>
[Allow(Permission.Import)]
public sealed class ImportsController(SafetyDbContext db, ImportDesk desk, ImportUndo undo, ImportFiles files, ClamdScanner scanner) : Controller
{
    const int PageSize = 30;

    /// <summary>All imports, newest first.</summary>
    [HttpGet("/imports")]
    public async Task<IActionResult> Index(string? cursor, CancellationToken cancel) => View(await Keyset.PageAsync(
        db.Set<ImportBatch>().AsNoTracking(), row => row.CreatedAt, row => row.Id, descending: true, cursor, PageSize, cancel: cancel));

    /// <summary>The page on which a file is chosen.</summary>
    [HttpGet("/{ledger}/import")]
    public IActionResult Upload(string ledger) =>
        desk.LedgerAt(ledger) is { } found ? View("Upload", new ImportUploadForm { Ledger = found }) : NotFound();

    /// <summary>The empty sheet to fill in.</summary>
    [HttpGet("/{ledger}/import/template")]
    public async Task<IActionResult> Template(string ledger, CancellationToken cancel)
    {
        if (desk.LedgerAt(ledger) is not { } found) return NotFound();
        var content = new MemoryStream();
        await found.WriteTemplateAsync(content, cancel);
        return Workbook(content, $"{found.Name}导入模板.xlsx");
    }

    /// <summary>Takes a file in and checks it; nothing goes into the ledger yet.</summary>
    [HttpPost("/{ledger}/import"), LargestUpload(PagesRoom.LargestUpload)]
    public async Task<IActionResult> Upload(string ledger, ImportUploadForm form, CancellationToken cancel)
    {
        if (desk.LedgerAt(ledger) is not { } found) return NotFound();
        form.Ledger = found;
        if (form.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(form.File), form.File is null ? "请选择一个 xlsx 或 csv 文件。" : "这个文件是空的，请检查后重新选择。");
            return View("Upload", form);
        }
        try
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            if (await scanner.WhyRefusedAsync(content.ToArray(), cancel) is { } refusal) throw new SheetRefusedException($"文件{refusal}");
            var batch = await desk.HandInAsync(found, content, file.FileName, cancel);
            return RedirectToAction(nameof(Show), new { batch.Id });
        }
        catch (SheetRefusedException refused)
        {
            ModelState.AddModelError(nameof(form.File), $"{refused.Message.TrimEnd('。')}。");
            return View("Upload", form);
        }
    }

    /// <summary>One import.</summary>
    [HttpGet("/imports/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        await db.Set<ImportBatch>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } batch
            ? View("Show", await desk.PageAsync(batch, cancel))
            : NotFound();

    /// <summary>The wrong rows of a file with a column that says why.</summary>
    [HttpGet("/imports/{id:guid}/errors")]
    public async Task<IActionResult> Errors(Guid id, CancellationToken cancel)
    {
        var batch = await db.Set<ImportBatch>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (batch is null || await files.OpenAsync(id, cancel) is not { } file) return NotFound();
        await using (file)
        {
            var content = new MemoryStream();
            await desk.LedgerOf(batch).WriteErrorsAsync(content, file, batch.FileName, batch.ReadReport().Errors, cancel);
            return Workbook(content, $"{Path.GetFileNameWithoutExtension(batch.FileName)}-错误.xlsx");
        }
    }

    /// <summary>Brings a checked file into the ledger.</summary>
    [HttpPost("/imports/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ImportBatch>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } batch) return NotFound();
        if (await desk.ConfirmAsync(batch, cancel) is { } why) ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            return View("Show", await desk.PageAsync(batch, cancel));
        }
        TempData["Done"] = $"已导入：新增 {batch.Inserted}，更新 {batch.Updated}。";
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Takes a whole import back.</summary>
    [HttpPost("/imports/{id:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, [Bind(Prefix = nameof(ImportPage.Undo))] ImportUndoForm form, CancellationToken cancel)
    {
        if (await db.Set<ImportBatch>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } batch) return NotFound();
        IReadOnlyList<UndoHindrance> hindrances = [];
        if (batch.State != ImportState.Done) ModelState.AddModelError("", $"这次导入的状态是“{Platform.Codes.EnumCode.Name(batch.State)}”，不能撤销。");
        else if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError($"{nameof(ImportPage.Undo)}.{nameof(form.Reason)}", "请写明为什么撤销。");
        else
        {
            hindrances = await undo.RunAsync(desk.LedgerOf(batch), batch, form.Reason.Trim(), form.LeaveRest, cancel);
            if (hindrances.Count > 0 && !form.LeaveRest)
                ModelState.AddModelError("", $"有 {hindrances.Count} 行导入后改过或用过，没有撤销。可以只撤销其余的行。");
        }
        if (!ModelState.IsValid) return View("Show", (await desk.PageAsync(batch, cancel)) with { Hindrances = hindrances, Undo = form });
        TempData["Done"] = hindrances.Count == 0 ? "已撤销整个导入。" : $"已撤销，{hindrances.Count} 行保留。";
        return RedirectToAction(nameof(Show), new { id });
    }

    FileStreamResult Workbook(MemoryStream content, string name)
    {
        content.Position = 0;
        return File(content, SheetWriter.ContentType, name);
    }
}
