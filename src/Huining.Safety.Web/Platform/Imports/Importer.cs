using System.Security.Cryptography;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Brings a sheet into a ledger: the one importer for all. A ledger plans (<see cref="ImportLedger.PlanAsync"/>),
/// this carries the plan out, all or nothing: new rows by COPY, known ones through change tracking, every one of them with
/// its line in the audit trail and with what it takes to undo the whole.</summary>
public sealed class Importer(SafetyDbContext db, CurrentVisitor current, TimeProvider time)
{
    /// <summary>SHA-256 of a file, which is then read again from its start.</summary>
    public static async Task<byte[]> HashAsync(Stream file, CancellationToken cancel)
    {
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, cancel);
        file.Position = 0;
        return hash;
    }

    /// <summary>The last import of the very same file that still stands; null when there is none.</summary>
    public async Task<ImportBatch?> EarlierAsync(string ledger, byte[] sha256, CancellationToken cancel) =>
        await db.Set<ImportBatch>().AsNoTracking()
            .Where(row => row.Ledger == ledger && row.Sha256 == sha256 && (row.State == ImportState.Done || row.State == ImportState.PartlyUndone))
            .OrderByDescending(row => row.DoneAt).FirstOrDefaultAsync(cancel);

    /// <summary>A batch of this ledger, not yet saved.</summary>
    public ImportBatch Begin(ImportLedger ledger, string fileName, byte[] sha256) =>
        new(ledger.Code, ledger.Name, fileName, sha256, current.Value.Name);

    /// <summary>Carries out a plan without errors, in the running transaction or in one of its own.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="plan">Made in this scope, since its records are tracked by this scope's context.</param>
    /// <param name="batch">New or kept from the dry run.</param>
    /// <param name="cancel">Stops; nothing is saved then.</param>
    /// <exception cref="InvalidOperationException">The plan has errors.</exception>
    public async Task ApplyAsync(ImportLedger ledger, ImportPlan plan, ImportBatch batch, CancellationToken cancel)
    {
        if (plan.Errors.Count > 0) throw new InvalidOperationException("A plan with errors is not carried out.");
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var now = time.GetUtcNow();
        var inserted = plan.Inserts.ConvertAll(insert => insert.Record);
        foreach (var record in inserted) Stamp(record, now);
        await ledger.NumberAsync(inserted, cancel);
        foreach (var kind in inserted.GroupBy(record => record.GetType())) await RecordCopy.IntoAsync(db, kind.Key, kind, cancel);
        await ledger.FollowAsync(inserted, cancel);

        batch.Done(plan, now);
        if (db.Entry(batch).State == EntityState.Detached) db.Add(batch);
        db.Act = new Act("IMPORT.DONE", $"把“{batch.FileName}”导入{ledger.Name}：新增 {plan.Inserted} {ledger.Counter}，更新 {plan.Updated} {ledger.Counter}");
        await db.SaveChangesAsync(cancel);

        var touched = await UpdateAsync(ledger, plan, batch, cancel);
        await RecordCopy.IntoAsync(db, typeof(ImportRow), Rows(batch, plan, touched), cancel);
        // Last, because the audit chain stays locked for everybody else until the commit.
        await RecordCopy.IntoAsync(db, typeof(AuditEntry), Entries(ledger, batch, plan.Inserts, now), cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    async Task<List<(PlannedUpdate Update, IReadOnlyList<Record> New)>> UpdateAsync(ImportLedger ledger, ImportPlan plan, ImportBatch batch, CancellationToken cancel)
    {
        var touched = new List<(PlannedUpdate, IReadOnlyList<Record>)>(plan.Updates.Count);
        foreach (var update in plan.Updates)
        {
            var brought = await update.ApplyAsync(cancel);
            db.AddRange(brought);
            touched.Add((update, brought));
        }
        db.Act = new Act($"{ledger.Code}.IMPORT_UPDATE", $"按导入的表格“{batch.FileName}”更新");
        await db.SaveChangesAsync(cancel);
        return touched;
    }

    static IEnumerable<ImportRow> Rows(ImportBatch batch, ImportPlan plan, List<(PlannedUpdate Update, IReadOnlyList<Record> New)> touched)
    {
        var seq = 0;
        foreach (var (row, record) in plan.Inserts) yield return Row(row, record, null);
        foreach (var (update, brought) in touched)
        {
            yield return Row(update.Row, update.Record, update.Before);
            foreach (var record in brought) yield return Row(update.Row, record, null);
        }

        ImportRow Row(int row, Record record, string? before) => new()
        {
            BatchId = batch.Id,
            Seq = ++seq,
            RowNumber = row,
            RecordType = record.GetType().Name,
            RecordId = record.Id,
            Version = record.Version,
            Before = before,
        };
    }

    /// <summary>What comes with a row's main record is written down, but told once.</summary>
    IEnumerable<AuditEntry> Entries(ImportLedger ledger, ImportBatch batch, List<PlannedInsert> inserts, DateTimeOffset now)
    {
        var act = new Act($"{ledger.Code}.IMPORT", $"由导入的表格“{batch.FileName}”建立");
        var row = 0;
        foreach (var insert in inserts)
        {
            if (insert.Row != row) (row, act) = (insert.Row, act with { MainRecord = insert.Record.Id });
            yield return AuditInterceptor.EntryForNew(insert.Record, db.Model.FindEntityType(insert.Record.GetType())!, act, current.Value, now);
        }
    }

    void Stamp(Record record, DateTimeOffset now)
    {
        record.CreatedAt = record.UpdatedAt = now;
        record.CreatedById = record.UpdatedById = current.Value.Id;
        record.Version = 1;
    }
}
