using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Details;

/// <summary>Gathers what the page of a risk shows.</summary>
public sealed class RiskReader(
    SafetyDbContext db, RiskActs acts, RiskRegister register, AuditTrail trail, EnterpriseLookup enterprises, EnterpriseCodeLists places,
    AccidentCategories categories, DeadlineDesk desk, CurrentVisitor current)
{
    /// <summary>Reads the page.</summary>
    public async Task<RiskPage> ReadAsync(RiskItem risk, CancellationToken cancel)
    {
        var names = await enterprises.NamesAsync([risk.EnterpriseId], cancel);
        var history = await trail.OfRecordAsync(risk.Id, cancel: cancel);
        var moves = acts.OpenTo(risk);
        return new RiskPage(risk, await register.PointOfAsync(risk, cancel), names.GetValueOrDefault(risk.EnterpriseId, ""), places.TownshipName(risk.TownshipCode), desk.Today)
        {
            Moves = moves,
            Next = Next(risk, moves),
            History = [.. history.Select(entry => new TimelineEntry(entry.At, $"{entry.ActorName}{entry.Sentence}。", entry.Reason))],
            Changes = await db.Set<RiskLevelChange>().AsNoTracking().Where(row => row.RiskItemId == risk.Id).OrderByDescending(row => row.ChangedOn).ThenByDescending(row => row.Id).ToListAsync(cancel),
            Accident = risk.AccidentCode.Length > 0 ? categories.Name(risk.AccidentCode) : "",
            Arithmetic = RiskGrading.Sentence(risk),
            Missing = risk.State is RiskState.Draft or RiskState.Revised ? RiskControl.Missing(risk) : [],
        };
    }

    NextStep? Next(RiskItem risk, IReadOnlyList<OpenMove<RiskItem, RiskState>> moves)
    {
        if (RiskLifecycle.Table.From(risk).FirstOrDefault(move => move.Primary) is not { } main) return null;
        var possible = moves.Where(open => open.NotYet is null).Select(open => open.Move).ToList();
        // A draft with gaps is first of all to be completed.
        var primary = possible.FirstOrDefault(move => move.Primary) ?? possible.FirstOrDefault(move => move.Act == "EDIT");
        return new NextStep(main.NextStep!, main.IsFor(risk, current.Value) && moves.Any(open => open.Move == main && open.NotYet is null) ? $"您，{WhoOf(risk, main)}" : WhoOf(risk, main))
        {
            Why = risk.ReturnOpinion is { } opinion ? $"退回的原因：{opinion}"
                : risk.State == RiskState.Revised && risk.ReviewReason is { } reason ? $"重新评估的原因：{reason}" : null,
            Due = risk.State is RiskState.Approved or RiskState.Revised && risk.ReviewOn is { } due ? new Due(due, desk.Today) : null,
            Basis = main.Basis is { } basis ? $"依据：{basis}。" : null,
            Primary = primary is null ? null : new NextAct(primary.Label, RiskPage.Href(risk.Id, primary.Act)),
            Others = [.. possible.Where(move => move != primary).Select(move => new NextAct(move.Label, RiskPage.Href(risk.Id, move.Act)))],
        };
    }

    /// <summary>Those who decide about this risk; an enterprise only about its own general and low ones.</summary>
    static string WhoOf(RiskItem risk, Move<RiskItem, RiskState> move) =>
        move.By.Contains(Roles.TownshipSupervisor) && (risk.LowersLevel || risk.Level <= RiskLevel.RelativelyHigh || risk.LevelInForce <= RiskLevel.RelativelyHigh)
            ? string.Join("、", move.By.Where(role => !Roles.OfEnterprise.Contains(role)).Select(RoleNames.Of)) : move.WhoText;
}
