using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>One field of a request: as it was when proposed, as it is now, as it should be.</summary>
/// <param name="Moved">Somebody changed the field meanwhile to a third value.</param>
public sealed record ChangeLine(EnterpriseField Field, string Before, string Now, string After, bool Moved);

/// <summary>Reads and decides what enterprises propose.</summary>
public sealed class ChangeReview(SafetyDbContext db, EnterpriseEditing editing, EnterpriseCodeLists lists, LicenceTypes types, Visitor visitor, TimeProvider time)
{
    /// <summary>The proposed fields side by side.</summary>
    public IReadOnlyList<ChangeLine> Lines(EnterpriseChangeRequest request, Enterprise file)
    {
        var (before, after, now) = (request.FactsBefore(), request.FactsAfter(), file.Facts());
        return
        [
            .. Proposed(before, after).Select(field => new ChangeLine(field,
                field.Show(before, lists), field.Show(now, lists), field.Show(after, lists),
                !Equals(field.Value(now), field.Value(before)) && !Equals(field.Value(now), field.Value(after)))),
        ];
    }

    /// <summary>Writes the proposed fields onto the file as it is now, enters the licence and closes the request.</summary>
    /// <returns>What stands in the way; empty when done.</returns>
    public async Task<IReadOnlyList<string>> ApproveAsync(EnterpriseChangeRequest request, Enterprise file, string? note, CancellationToken cancel)
    {
        var (before, after, facts) = (request.FactsBefore(), request.FactsAfter(), file.Facts());
        var fields = Proposed(before, after);
        foreach (var field in fields) field.Copy(after, facts);
        if (facts.Uscc is not null) facts.Unregistered = false;
        var check = await editing.CheckAsync(facts, file.Id, cancel);
        if (!check.Passed) return [.. check.Errors.Select(error => error.ErrorMessage)];

        IEnumerable<string> told = fields.Select(field => field.Label);
        var licence = request.LicenceAfter();
        db.Act = new Act("ENTERPRISE.APPROVE", $"同意了变更申请：{string.Join("、", licence is null ? told : told.Append("许可证"))}", note) { MainRecord = request.Id };
        var today = ChinaTime.Today(time);
        if (check.Facts.Status != file.Status) db.Add(file.ChangeStatus(check.Facts.Status, today, request.Reason));
        await editing.WriteAsync(file, check.Facts, cancel);
        if (licence is not null) await EnterAsync(file, licence, today, cancel);
        request.Decide(ChangeRequestState.Approved, time.GetUtcNow(), visitor.Name, note);
        var outcome = await editing.SaveAsync(file, check, cancel);
        return outcome.Conflict ? ["刚才有人改了这份档案或办了这个申请，请刷新后再看。"] : [.. outcome.Errors.Select(error => error.ErrorMessage)];
    }

    /// <summary>Closes the request without a change.</summary>
    public async Task RefuseAsync(EnterpriseChangeRequest request, string reason, CancellationToken cancel)
    {
        db.Act = new Act("ENTERPRISE.REFUSE", "没有同意变更申请", reason);
        request.Decide(ChangeRequestState.Refused, time.GetUtcNow(), visitor.Name, reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The new licence takes the place of one of the same kind.</summary>
    async Task EnterAsync(Enterprise file, LicenceFacts facts, DateOnly today, CancellationToken cancel)
    {
        foreach (var old in await db.Set<EnterpriseLicence>()
            .Where(row => row.EnterpriseId == file.Id && row.EndedOn == null && row.TypeCode == facts.TypeCode).ToListAsync(cancel))
            old.End(today, "换发新证");
        db.Add(new EnterpriseLicence(file, facts));
    }

    /// <summary>The licence as people read it.</summary>
    public string LicenceText(LicenceFacts licence) =>
        $"{types.NameOf(licence.TypeCode)} {licence.Number}，{(licence.ValidTo is { } end ? $"有效期至 {ChinaTime.ShowDate(end)}" : "长期有效")}";

    static List<EnterpriseField> Proposed(EnterpriseFacts before, EnterpriseFacts after) => [.. EnterpriseFields.Differing(before, after).Where(field => field.IsKey)];
}
