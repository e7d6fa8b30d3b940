using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Details;

/// <summary>Gathers what the page of a hazard shows.</summary>
public sealed class HazardReader(
    HazardActs acts, FileDesk files, AuditTrail trail, EnterpriseLookup enterprises, EnterpriseCodeLists places,
    HazardCategories categories, DeadlineDesk desk, CurrentVisitor current)
{
    /// <summary>Reads the page.</summary>
    public async Task<HazardPage> ReadAsync(Hazard hazard, CancellationToken cancel)
    {
        var names = await enterprises.NamesAsync([hazard.EnterpriseId], cancel);
        var history = await trail.OfRecordAsync(hazard.Id, cancel: cancel);
        var moves = acts.OpenTo(hazard);
        return new HazardPage(hazard, names.GetValueOrDefault(hazard.EnterpriseId, ""), places.TownshipName(hazard.TownshipCode), desk.Today)
        {
            Moves = moves,
            Next = Next(hazard, moves, history),
            Path = HazardPath.Of(hazard),
            Files = await files.OfAsync(HazardFiles.Owner, hazard.Id, cancel),
            History = [.. history.Select(entry => new TimelineEntry(entry.At, $"{entry.ActorName}{entry.Sentence}。", entry.Reason))],
            Category = categories.Name(hazard.CategoryCode),
        };
    }

    NextStep? Next(Hazard hazard, IReadOnlyList<OpenMove<Hazard, HazardState>> moves, IReadOnlyList<AuditEntry> history)
    {
        if (HazardLifecycle.Table.From(hazard).FirstOrDefault(move => move.Primary) is not { } main) return null;
        var possible = moves.Where(open => open.NotYet is null).Select(open => open.Move).ToList();
        // A move that only some may make is the visitor's primary when the main one is not theirs.
        var primary = possible.FirstOrDefault(move => move.Primary) ?? (possible.Count == 1 ? possible[0] : null);
        var enterpriseActs = main.By.All(Roles.OfEnterprise.Contains);
        var due = enterpriseActs ? hazard.DueOn : hazard.StepDueOn ?? (hazard.State == HazardState.ExtensionPending ? hazard.DueOn : null);
        var explanation = enterpriseActs ? hazard.DueExplanation : hazard.StepExplanation;
        return new NextStep(main.NextStep!, WhoOf(hazard, main, enterpriseActs))
        {
            Why = history.Count > 0 ? $"{history[0].ActorName}{history[0].Sentence}。" : null,
            Due = due is { } date ? new Due(date, desk.Today) : null,
            Basis = string.Join(' ', new[] { explanation, main.Basis is { } basis ? $"依据：{basis}。" : null, hazard.CriterionText is { } clause ? $"判定条款：{clause}" : null }.OfType<string>()) is { Length: > 0 } text ? text : null,
            Primary = primary is null ? null : new NextAct(primary.Label, HazardPage.Href(hazard.Id, primary.Act)),
            Others = [.. possible.Where(move => move != primary).Select(move => new NextAct(move.Label, HazardPage.Href(hazard.Id, move.Act)))],
        };
    }

    string WhoOf(Hazard hazard, Move<Hazard, HazardState> move, bool enterpriseActs) =>
        enterpriseActs && hazard.ResponsiblePerson is { } person ? $"{person}（{move.WhoText}）"
        : move.IsFor(hazard, current.Value) ? $"您，{move.WhoText}"
        : move.WhoText;
}
