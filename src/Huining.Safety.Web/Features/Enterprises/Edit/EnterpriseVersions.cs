using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Edit;

/// <summary>Shows a lost update of a file: what stood there when the person began is told by the audit trail.</summary>
public sealed class EnterpriseVersions(SafetyDbContext db, EnterpriseCodeLists lists)
{
    /// <summary>The conflict page of an edit.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="version">The version the form was filled from.</param>
    /// <param name="yours">What was typed, telephone numbers possibly masked.</param>
    /// <param name="fields">The fields the form has.</param>
    /// <param name="action">Where the form goes.</param>
    public async Task<ConflictPage> ConflictAsync(
        Enterprise file, int version, EnterpriseFacts yours, IEnumerable<EnterpriseField> fields, string action, CancellationToken cancel)
    {
        var since = await db.AuditEntries.AsNoTracking()
            .Where(row => row.RecordId == file.Id && row.RecordType == nameof(Enterprise) && row.RecordVersion > version)
            .OrderByDescending(row => row.Seq).ToListAsync(cancel);
        var before = file.Facts();
        foreach (var change in since.SelectMany(entry => FieldChange.Read(entry.Changes)))
            EnterpriseFields.Find(change.Field)?.Restore(before, change.Old);
        return new ConflictPage(
            file.Name,
            [.. since.Select(entry => $"{ChinaTime.Show(entry.At)} {entry.ActorName}{(entry.Sentence.Length > 0 ? entry.Sentence : "修改了档案")}")],
            action,
            file.Version,
            ConflictTable.Of(fields.Select(Column), Masked(before), Masked(file.Facts()), Masked(yours)),
            $"/enterprises/{file.Id}");
    }

    ConflictField<EnterpriseFacts> Column(EnterpriseField field) => new(field.Name, field.Label, field.Raw, facts => field.Show(facts, lists));

    /// <summary>Copies facts with telephone numbers masked; masking what is masked changes nothing.</summary>
    static EnterpriseFacts Masked(EnterpriseFacts facts) => MaskedPhones.Hide(facts);
}
