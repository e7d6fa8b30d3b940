using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Every move of a hazard, for pages and API alike. It saves, but the transaction is the caller's: requests
/// have one from the write filter.</summary>
public sealed class HazardActs(
    SafetyDbContext db, CurrentVisitor current, DeadlineDesk desk, HazardPeriods periods, HazardCodeLists lists,
    EnterpriseCodeLists places, FileIntake intake)
{
    /// <summary>The hazard, to be shown; null when it does not exist for the visitor.</summary>
    public Task<Hazard?> FindAsync(Guid id, CancellationToken cancel = default) =>
        db.Hazards.FirstOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>The moves open to the visitor, in the table's order: the buttons.</summary>
    public IReadOnlyList<OpenMove<Hazard, HazardState>> OpenTo(Hazard hazard) => HazardLifecycle.Table.OpenTo(hazard, Attempt);

    /// <summary>Makes a move.</summary>
    /// <param name="id">The hazard.</param>
    /// <param name="act">Code of the act, SUBMIT_RECTIFIED.</param>
    /// <param name="input">What was sent; names as in <see cref="Need.Name"/>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Hazard>> ActAsync(Guid id, string act, ActInput input, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } hazard) return new Outcome<Hazard>.NotFound();
        var attempt = Attempt;
        var (move, refusal) = HazardLifecycle.Table.Find(act, hazard, attempt);
        if (move is null) return new Outcome<Hazard>.Refused(refusal!);
        if (input.SeenVersion is { } seen && seen != hazard.Version) return new Outcome<Hazard>.Changed(hazard);

        var values = ActValues.Read(move.Needs, input, need => lists.Choices(need, hazard.SectorCode).Select(choice => choice.Code));
        var latestOwn = await periods.DefaultDueAsync(HazardLevel.General, attempt.Today, cancel);
        HazardActRules.Check(hazard, act, values, attempt, latestOwn, input.HasFiles);
        var files = await CheckFilesAsync(hazard, move, input, values, cancel);
        if (values.Errors.Count > 0) return new Outcome<Hazard>.Invalid(values.Errors);

        var period = await periods.ForAsync(hazard, act, values, attempt, cancel);
        HazardEffects.Perform(hazard, act, values, period, attempt, lists, files.Where(file => file.Field == PlanFiles).Sum(file => file.Verdict.Count) + (input.Kept.GetValueOrDefault(PlanFiles)?.Count ?? 0));
        foreach (var (field, verdict) in files)
            intake.Keep(verdict, OwnerOf(hazard, field));
        foreach (var need in move.Needs)
            foreach (var file in input.Kept.GetValueOrDefault(need.Name) ?? [])
                file.MoveTo(OwnerOf(hazard, need.Name));
        db.Act = new Act($"HAZARD.{act}", move.Sentence, values.Told(move.Needs, (need, code) => NameOf(need, code, hazard.SectorCode))) { MainRecord = hazard.Id };
        return await SaveAsync(hazard, cancel);
    }

    const string PlanFiles = "planFiles";

    static FileOwner OwnerOf(Hazard hazard, string field) => new(HazardFiles.Owner, hazard.Id, HazardFiles.PurposeOf(field), hazard);

    Attempt Attempt => new(current.Value, desk.Today);

    string NameOf(Need need, string code, string sector) =>
        lists.Choices(need, sector).FirstOrDefault(choice => choice.Code == code)?.Name ?? code;

    async Task<List<(string Field, FileIntake.Verdict Verdict)>> CheckFilesAsync(
        Hazard hazard, Move<Hazard, HazardState> move, ActInput input, ActValues values, CancellationToken cancel)
    {
        var good = new List<(string, FileIntake.Verdict)>();
        foreach (var need in move.Needs.Where(need => need.IsFiles && input.Files.ContainsKey(need.Name)))
        {
            var rule = need.Kind == NeedKind.Photos ? FileRule.Photos(need.Label) : FileRule.Papers(need.Label);
            var verdict = await intake.CheckAsync(input.Files[need.Name], rule, await StampPlaceAsync(hazard, cancel), cancel);
            if (verdict.Refusal is { } why) values.Fail(need.Name, why);
            else good.Add((need.Name, verdict));
        }
        return good;
    }

    async Task<string> StampPlaceAsync(Hazard hazard, CancellationToken cancel) =>
        $"{places.TownshipName(hazard.TownshipCode)} {await db.Enterprises.Where(row => row.Id == hazard.EnterpriseId).Select(row => row.Name).FirstOrDefaultAsync(cancel)}";

    async Task<Outcome<Hazard>> SaveAsync(Hazard hazard, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Outcome<Hazard>.Done(hazard);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(hazard.Id, cancel) is { } now ? new Outcome<Hazard>.Changed(now) : new Outcome<Hazard>.NotFound();
        }
    }
}
