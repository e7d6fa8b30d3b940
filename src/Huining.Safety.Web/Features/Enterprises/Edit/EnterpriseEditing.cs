using FluentValidation.Results;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Status;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huining.Safety.Web.Features.Enterprises.Edit;

/// <summary>What came of a write to the registry.</summary>
/// <param name="Enterprise">The file; null while errors stand in the way.</param>
/// <param name="Errors">By field of <see cref="EnterpriseFacts"/>.</param>
/// <param name="Warnings">Odd values, saved all the same.</param>
public sealed record EnterpriseOutcome(Enterprise? Enterprise, IReadOnlyList<ValidationFailure> Errors, IReadOnlyList<ValidationFailure> Warnings)
{
    /// <summary>Somebody saved the file in the same moment.</summary>
    public bool Conflict { get; init; }
}

/// <summary>Enters and edits files, for pages and API alike. Runs in the caller's transaction.</summary>
public sealed class EnterpriseEditing(SafetyDbContext db, EnterpriseRules rules, EnterpriseCodeLists lists, CurrentVisitor current)
{
    /// <summary>Takes an enterprise into the registry.</summary>
    public async Task<EnterpriseOutcome> RegisterAsync(EnterpriseFacts typed, CancellationToken cancel = default)
    {
        var check = await CheckAsync(typed, null, cancel);
        if (!check.Passed) return new(null, check.Errors, check.Warnings);
        var file = Enterprise.Register(check.Facts);
        db.Add(file);
        db.Act = new Act("ENTERPRISE.REGISTER", "建立了企业档案");
        return await SaveAsync(file, check, cancel);
    }

    /// <summary>Changes a tracked file. The operating status stays: it has an act and a history of its own.</summary>
    public async Task<EnterpriseOutcome> EditAsync(Enterprise file, EnterpriseFacts typed, CancellationToken cancel = default)
    {
        var check = await CheckAsync(typed with { Status = file.Status }, file.Id, cancel);
        if (!check.Passed) return new(null, check.Errors, check.Warnings);
        db.Act = new Act("ENTERPRISE.EDIT", Told(file.Facts(), check.Facts)) { MainRecord = file.Id };
        await WriteAsync(file, check.Facts, cancel);
        return await SaveAsync(file, check, cancel);
    }

    /// <summary>Writes facts onto a file; its parts follow into another township or sector.</summary>
    public async Task WriteAsync(Enterprise file, EnterpriseFacts facts, CancellationToken cancel)
    {
        var moves = (file.TownshipCode, file.SectorCode) != (facts.TownshipCode, facts.SectorCode);
        file.Change(facts);
        if (!moves) return;
        foreach (var part in await PartsAsync(file.Id, cancel)) part.Follow(file);
    }

    /// <summary>The rules, and what only the register knows: whose township, and whether the code is taken.</summary>
    public async Task<EnterpriseCheck> CheckAsync(EnterpriseFacts typed, Guid? self, CancellationToken cancel)
    {
        var check = rules.Check(typed);
        var errors = check.Errors.ToList();
        var scope = current.Value.Scope;
        if (!scope.County && lists.Township(check.Facts.TownshipCode) is not null && !scope.Covers(check.Facts.TownshipCode, null, self))
            errors.Add(new(nameof(check.Facts.TownshipCode), "您只能登记本乡镇的企业；企业迁到别的乡镇，请联系县应急管理局办理。"));
        if (check.Facts.Uscc is { } code && errors.TrueForAll(error => error.PropertyName != nameof(check.Facts.Uscc))
            && await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Uscc == code && row.Id != self && row.MergedIntoId == null, cancel) is { } taken)
            errors.Add(new(nameof(check.Facts.Uscc), $"这个代码已登记给“{taken.Name}”（{lists.TownshipName(taken.TownshipCode)}）。是同一家请到那份档案里改，不是请核对代码。"));
        return check with { Errors = errors };
    }

    /// <summary>Saves, telling apart a file saved by somebody else in the same moment and a code taken out of sight.</summary>
    public async Task<EnterpriseOutcome> SaveAsync(Enterprise file, EnterpriseCheck check, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(file, [], check.Warnings);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(null, [], check.Warnings) { Conflict = true };
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ix_enterprises_uscc" })
        {
            db.ChangeTracker.Clear();
            return new(null, [new(nameof(EnterpriseFacts.Uscc), "这个代码已登记给您管辖范围以外的一家企业，请核对代码；确认无误请联系县应急管理局。")], check.Warnings);
        }
    }

    async Task<IReadOnlyList<EnterprisePart>> PartsAsync(Guid file, CancellationToken cancel) =>
    [
        .. await db.Set<EnterpriseStatusChange>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
        .. await db.Set<Licences.EnterpriseLicence>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
        .. await db.Set<Regulators.EnterpriseRegulator>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
        .. await db.Set<Propose.EnterpriseChangeRequest>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
        .. await db.Set<Codes.EnterpriseCode>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
        .. await db.Set<Merge.EnterpriseMerge>().Where(row => row.EnterpriseId == file).ToListAsync(cancel),
    ];

    /// <summary>修改了企业档案：从业人员数、备注.</summary>
    static string Told(EnterpriseFacts before, EnterpriseFacts after) =>
        EnterpriseFields.Differing(before, after) is { Count: > 0 } fields
            ? $"修改了企业档案：{string.Join("、", fields.Select(field => field.Label))}"
            : "修改了企业档案";
}
