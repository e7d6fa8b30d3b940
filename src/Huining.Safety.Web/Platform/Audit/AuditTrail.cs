using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Writes events that change no record (login, refusal, export, reveal of personal data) and tells the
/// history of a record in sentences.</summary>
public sealed class AuditTrail(SafetyDbContext db, CurrentVisitor current, TimeProvider time)
{
    /// <summary>Notes an event. It is saved at once, in the running transaction if there is one.</summary>
    public async Task NoteAsync(Act act, string? recordType = null, Guid? recordId = null, string? title = null, IScoped? about = null, Visitor? by = null, IReadOnlyList<FieldChange>? changes = null, CancellationToken cancel = default)
    {
        var visitor = by ?? current.Value;
        db.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            ActorId = visitor.Id,
            ActorName = visitor.Name,
            ActorRoles = string.Join('|', visitor.Roles),
            Address = visitor.Address,
            RequestId = visitor.RequestId,
            Act = act.Code,
            Sentence = act.Sentence,
            Reason = act.Reason,
            // Events carry no fingerprint and must not stand as a record's last entry.
            RecordType = recordType is null ? null : $"{recordType}Event",
            RecordId = recordId,
            RecordTitle = title,
            Changes = FieldChange.Write(changes ?? []),
            TownshipCode = about?.TownshipCode ?? "",
            SectorCode = about?.SectorCode ?? "",
            EnterpriseId = about?.EnterpriseId,
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>History of one record, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfRecordAsync(Guid id, int take = 200, CancellationToken cancel = default) =>
        await db.AuditEntries.AsNoTracking().Where(row => row.RecordId == id && row.Sentence != "")
            .OrderByDescending(row => row.Seq).Take(take).ToListAsync(cancel);

    /// <summary>What happened at an enterprise across all ledgers, newest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> OfEnterpriseAsync(Guid enterprise, int take = 100, CancellationToken cancel = default) =>
        OfEnterprisesAsync([enterprise], take, cancel);

    /// <summary>What happened at enterprises whose files were made one, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, int take = 100, CancellationToken cancel = default) =>
        await db.AuditEntries.AsNoTracking().Where(row => enterprises.Contains(row.EnterpriseId!.Value) && row.Sentence != "")
            .OrderByDescending(row => row.Seq).Take(take).ToListAsync(cancel);
}
