using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Mvc;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Imports;

/// <summary>The steps of an import on paper: hand in and check, confirm, take back.</summary>
public sealed class ImportDesk(SafetyDbContext db, IEnumerable<ImportLedger> ledgers, Importer importer, ImportFiles files, AuditTrail trail)
{
    /// <summary>The ledger at an address such as enterprises; null when there is none.</summary>
    public ImportLedger? LedgerAt(string path) => ledgers.FirstOrDefault(ledger => ledger.Path == path);

    /// <summary>The ledger of a batch.</summary>
    public ImportLedger LedgerOf(ImportBatch batch) => ledgers.First(ledger => ledger.Code == batch.Ledger);

    /// <summary>Checks a file and keeps it with what was found.</summary>
    /// <exception cref="SheetRefusedException">The file can't be read as this ledger's sheet.</exception>
    public async Task<ImportBatch> HandInAsync(ImportLedger ledger, Stream file, string fileName, CancellationToken cancel)
    {
        var hash = await Importer.HashAsync(file, cancel);
        var plan = await ledger.PlanAsync(file, fileName, cancel);
        // The plan's records belong to the confirmation, which plans anew.
        db.ChangeTracker.Clear();
        var batch = importer.Begin(ledger, fileName, hash);
        batch.Found(plan);
        db.Add(batch);
        db.Act = new Act("IMPORT.CHECK", $"试导入“{batch.FileName}”到{ledger.Name}：{batch.Rows} 行，{batch.ErrorCount} 处错误");
        await db.SaveChangesAsync(cancel);
        await files.KeepAsync(batch, file, cancel);
        await db.SaveChangesAsync(cancel);
        return batch;
    }

    /// <summary>Carries out a checked import. What changed in the ledger since the check counts.</summary>
    /// <returns>Null when it is done; else why not.</returns>
    public async Task<string?> ConfirmAsync(ImportBatch batch, CancellationToken cancel)
    {
        if (batch.State != ImportState.Checked) return $"这个文件的状态是“{Platform.Codes.EnumCode.Name(batch.State)}”，不能再确认。";
        var file = await files.OpenAsync(batch.Id, cancel);
        if (file is null) return "文件已过一天未确认，系统已清除，请重新上传。";
        await using (file)
        {
            var ledger = LedgerOf(batch);
            var plan = await ledger.PlanAsync(file, batch.FileName, cancel);
            if (plan.Errors.Count > 0) return $"检查以后台账有了变动，现在有 {plan.Errors.Count} 处错误，请重新上传检查。第一处：{plan.Errors.Kept[0]}";
            await importer.ApplyAsync(ledger, plan, batch, cancel);
            await files.DropAsync(batch.Id, cancel);
            return null;
        }
    }

    /// <summary>Everything the page of an import shows.</summary>
    public async Task<ImportPage> PageAsync(ImportBatch batch, CancellationToken cancel)
    {
        var earlier = batch.State == ImportState.Checked ? await importer.EarlierAsync(batch.Ledger, batch.Sha256, cancel) : null;
        var kept = await db.Set<ImportFilePart>().AnyAsync(part => part.BatchId == batch.Id, cancel);
        var history = await trail.OfRecordAsync(batch.Id, cancel: cancel);
        return new ImportPage(batch, LedgerOf(batch), batch.ReadReport(), earlier, kept,
            [.. history.Select(entry => new TimelineEntry(entry.At, $"{entry.ActorName}{entry.Sentence}。", entry.Reason))]);
    }
}
