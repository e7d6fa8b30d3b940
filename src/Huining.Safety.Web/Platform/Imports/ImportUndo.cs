using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>A row that can't be taken back, and why.</summary>
/// <param name="Row">The sheet's row number.</param>
/// <param name="Title">What people call its record.</param>
/// <param name="Why">导入后又被修改过; 已有 3 条隐患.</param>
public sealed record UndoHindrance(int Row, string Title, string Why);

/// <summary>Takes a whole import back: what it brought goes, what it changed gets its old fields again. Whatever was
/// changed or used since stands in the way of its own row, by name; the trail keeps everything.</summary>
public sealed class ImportUndo(SafetyDbContext db, CurrentVisitor current, TimeProvider time)
{
    const int Chunk = 1_000;

    /// <summary>Undoes a batch.</summary>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="batch">A tracked batch that is done.</param>
    /// <param name="reason">Why.</param>
    /// <param name="leaveRest">Take back what can be taken back and leave the rest; else one hindrance and nothing is done.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The rows that had to stay; all of them when nothing was done.</returns>
    public async Task<IReadOnlyList<UndoHindrance>> RunAsync(ImportLedger ledger, ImportBatch batch, string reason, bool leaveRest, CancellationToken cancel)
    {
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(row => row.BatchId == batch.Id).OrderByDescending(row => row.Seq).ToListAsync(cancel);
        var hindrances = await FindHindrancesAsync(ledger, rows, cancel);
        if (hindrances.Count > 0 && !leaveRest) return hindrances;

        var staying = hindrances.Select(hindrance => hindrance.Row).ToHashSet();
        var act = new Act($"{ledger.Code}.IMPORT_UNDO", $"撤销了“{batch.FileName}”的导入", reason);
        foreach (var chunk in rows.Where(row => !staying.Contains(row.RowNumber)).Chunk(Chunk))
        {
            var going = chunk.Where(row => row.Before is null).Select(row => row.RecordId).ToList();
            await ledger.WithdrawAsync(going, cancel);
            db.Act = act;
            foreach (var kind in chunk.GroupBy(row => row.RecordType))
            {
                var records = await LoadAsync(Type(kind.Key), [.. kind.Select(row => row.RecordId)], cancel);
                foreach (var row in kind)
                    if (!records.TryGetValue(row.RecordId, out var record)) continue;
                    else if (row.Before is null) db.Remove(record);
                    else await ledger.RestoreAsync(record, row.Before, cancel);
            }
            await db.SaveChangesAsync(cancel);
            await ledger.ForgetAsync(going, cancel);
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity != batch).ToList()) entry.State = EntityState.Detached;
        }

        db.Act = new Act("IMPORT.UNDO", staying.Count == 0 ? "撤销了整个导入" : $"撤销了导入，{staying.Count} 行保留", reason);
        batch.Undo(staying.Count == 0, time.GetUtcNow(), current.Value.Name, reason);
        await db.SaveChangesAsync(cancel);
        return hindrances;
    }

    async Task<IReadOnlyList<UndoHindrance>> FindHindrancesAsync(ImportLedger ledger, List<ImportRow> rows, CancellationToken cancel)
    {
        var own = rows.Select(row => row.RecordId).ToHashSet();
        var found = new SortedDictionary<int, UndoHindrance>();
        foreach (var kind in rows.GroupBy(row => row.RecordType))
            foreach (var chunk in kind.Chunk(Chunk))
            {
                var records = await LoadAsync(Type(kind.Key), [.. chunk.Select(row => row.RecordId)], cancel);
                Guid[] brought = [.. chunk.Where(row => row.Before is null).Select(row => row.RecordId)];
                own.UnionWith(await ledger.YieldingAsync(brought, cancel));
                var users = await new RecordUsers(db, ledger).FindAsync(Type(kind.Key), brought, own, cancel);
                foreach (var row in chunk)
                {
                    if (!records.TryGetValue(row.RecordId, out var record)) continue;
                    var why = record.Version != row.Version ? "导入后又被修改过" : users.GetValueOrDefault(row.RecordId);
                    if (why is not null) found[row.RowNumber] = new UndoHindrance(row.RowNumber, record.AuditTitle, why);
                }
                foreach (var record in records.Values) db.Entry(record).State = EntityState.Detached;
            }
        return [.. found.Values];
    }

    Type Type(string name) => db.Model.GetEntityTypes().First(type => type.ClrType.Name == name).ClrType;

    async Task<Dictionary<Guid, Record>> LoadAsync(Type type, Guid[] ids, CancellationToken cancel) =>
        await (Task<Dictionary<Guid, Record>>)GetType()
            .GetMethod(nameof(LoadOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(type).Invoke(this, [ids, cancel])!;

    async Task<Dictionary<Guid, Record>> LoadOfAsync<T>(Guid[] ids, CancellationToken cancel) where T : Record =>
        await db.Set<T>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => (Record)row, cancel);
}
