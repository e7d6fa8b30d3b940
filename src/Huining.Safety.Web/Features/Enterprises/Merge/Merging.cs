using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Merge;

/// <summary>Makes two files of one enterprise one, and undoes it.</summary>
public sealed class Merging(SafetyDbContext db, EnterpriseEditing editing, TimeProvider time)
{
    /// <summary>Merges <paramref name="other"/> into <paramref name="survivor"/>.</summary>
    /// <returns>What stands in the way; empty when done.</returns>
    public async Task<IReadOnlyList<string>> MergeAsync(Enterprise survivor, Enterprise other, string reason, CancellationToken cancel)
    {
        if (await db.Enterprises.AnyAsync(row => row.MergedIntoId == other.Id, cancel))
            return [$"“{other.Name}”自己已并入过别的档案。请保留这一份，把另一份并进来；或先撤销原来的合并。"];
        var (facts, filled) = MergeFill.Fill(survivor.Facts(), other.Facts());
        db.Act = new Act("ENTERPRISE.MERGE", $"把重复的档案“{other.Name}”并入本档案{Told(filled)}", reason) { MainRecord = survivor.Id };
        // The other leaves the index of codes first, so that the survivor may take over its code.
        other.MergeInto(survivor.Id);
        await db.SaveChangesAsync(cancel);
        var check = await editing.CheckAsync(facts, survivor.Id, cancel);
        if (!check.Passed) return [.. check.Errors.Select(error => error.ErrorMessage)];
        var merge = new EnterpriseMerge(survivor, other, filled, reason);
        survivor.Change(facts);
        db.Add(merge);
        if (filled.Count == 0) db.Act = db.Act with { MainRecord = merge.Id };
        var outcome = await editing.SaveAsync(survivor, check, cancel);
        return outcome.Conflict ? ["刚才有人改了其中一份档案，请刷新后再合并。"] : [.. outcome.Errors.Select(error => error.ErrorMessage)];
    }

    /// <summary>Puts both files back as they were.</summary>
    /// <returns>What stands in the way; empty when done.</returns>
    public async Task<IReadOnlyList<string>> UndoAsync(EnterpriseMerge merge, Enterprise survivor, Enterprise other, CancellationToken cancel)
    {
        db.Act = new Act("ENTERPRISE.MERGE_UNDO", $"撤销了与“{other.Name}”的合并") { MainRecord = merge.Id };
        survivor.Change(MergeFill.Empty(survivor.Facts(), merge.FilledFields()));
        merge.Undo(time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        other.UndoMerge();
        var outcome = await editing.SaveAsync(other, new EnterpriseCheck(other.Facts(), [], []), cancel);
        return outcome.Errors.Count > 0
            ? [$"“{other.Name}”的统一社会信用代码现在属于另一份档案，撤销后会重复。请先改正那一份的代码。"]
            : outcome.Conflict ? ["刚才有人改了其中一份档案，请刷新后再试。"] : [];
    }

    static string Told(IReadOnlyList<FilledField> filled) =>
        filled.Count == 0 ? "" : $"，补了{string.Join("、", filled.Select(field => EnterpriseFields.LabelOf(field.Field)))}";
}
