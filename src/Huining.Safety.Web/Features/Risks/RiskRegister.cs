using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Numbering;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>Takes risks into the register and changes drafts, for pages, guided questions and API alike. The number is
/// taken in the caller's transaction.</summary>
public sealed class RiskRegister(
    SafetyDbContext db, CurrentVisitor current, EnterpriseLookup enterprises, Numbers numbers, IValidator<RiskFacts> rules, DeadlineDesk desk)
{
    /// <summary>Takes a risk in as a draft.</summary>
    public async Task<Outcome<RiskItem>> CreateAsync(Guid enterpriseId, RiskFacts typed, CancellationToken cancel = default)
    {
        if (!RiskLifecycle.Table.First.By.Any(current.Value.Is)) return new Outcome<RiskItem>.Refused($"风险由{RiskLifecycle.Table.First.WhoText}登记，您的账号不能登记。");
        var facts = typed.Tidy();
        var errors = await CheckAsync(facts, cancel);
        var enterprise = enterpriseId == Guid.Empty ? null : await enterprises.FindAsync(enterpriseId, cancel);
        if (enterprise is null) errors.TryAdd("enterpriseId", "没有找到这家企业，请重新选择。");
        else if (enterprise.Status is OperatingStatus.Deregistered or OperatingStatus.MovedOut)
            errors.TryAdd("enterpriseId", $"“{enterprise.Name}”已{enterprise.Status.Name()}，不能再登记风险。");
        if (errors.Count > 0) return new Outcome<RiskItem>.Invalid(errors);

        var point = await PointAsync(enterprise!, facts, null, cancel);
        var year = desk.Today.Year;
        var number = await numbers.TakeAsync("RISK", year, cancel);
        var risk = RiskItem.Create(point, enterprise!.Name, facts, Grade(facts), year, number);
        db.Add(risk);
        db.Act = new Act("RISK.CREATE", RiskLifecycle.Table.First.Sentence, risk.HazardDescription) { MainRecord = risk.Id };
        await db.SaveChangesAsync(cancel);
        return new Outcome<RiskItem>.Done(risk);
    }

    /// <summary>Changes a draft or a risk under revision.</summary>
    public async Task<Outcome<RiskItem>> EditAsync(Guid id, RiskFacts typed, int? seenVersion, CancellationToken cancel = default)
    {
        if (await db.Risks.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } risk) return new Outcome<RiskItem>.NotFound();
        var (move, refusal) = RiskLifecycle.Table.Find("EDIT", risk, new Attempt(current.Value, desk.Today));
        if (move is null) return new Outcome<RiskItem>.Refused(refusal!);
        if (seenVersion is { } seen && seen != risk.Version) return new Outcome<RiskItem>.Changed(risk);
        var facts = typed.Tidy();
        var errors = await CheckAsync(facts, cancel);
        CheckLowering(risk, facts, errors);
        if (errors.Count > 0) return new Outcome<RiskItem>.Invalid(errors);

        var enterprise = await db.Enterprises.AsNoTracking().FirstAsync(row => row.Id == risk.EnterpriseId, cancel);
        var point = await PointAsync(enterprise, facts, risk, cancel);
        risk.Edit(point, enterprise.Name, facts, Grade(facts));
        db.Act = new Act("RISK.EDIT", move.Sentence) { MainRecord = risk.Id };
        await db.SaveChangesAsync(cancel);
        return new Outcome<RiskItem>.Done(risk);
    }

    /// <summary>The point of a risk.</summary>
    public Task<RiskPoint> PointOfAsync(RiskItem risk, CancellationToken cancel = default) =>
        db.RiskPoints.FirstAsync(row => row.Id == risk.RiskPointId, cancel);

    async Task<Dictionary<string, string>> CheckAsync(RiskFacts facts, CancellationToken cancel) =>
        (await rules.ValidateAsync(facts, cancel)).Errors
            .GroupBy(failure => char.ToLowerInvariant(failure.PropertyName[0]) + failure.PropertyName[1..])
            .ToDictionary(field => field.Key, field => field.First().ErrorMessage);

    RiskGrade Grade(RiskFacts facts) => RiskGrading.Of(facts, RiskScales.On(desk.Today))!;

    void CheckLowering(RiskItem risk, RiskFacts facts, Dictionary<string, string> errors)
    {
        if (risk.LevelInForce is not { } inForce || errors.Count > 0) return;
        var level = facts.LevelOverride ?? Grade(facts).Level;
        if (level > inForce && facts.LoweringReason is not { Length: >= 5 })
            errors.TryAdd("loweringReason", $"现行是“{inForce.Name()}”，改后是“{level.Name()}”，比原来低。请写明降级的理由，至少 5 个字；降级由乡镇监管员或县应急管理局审定。");
    }

    /// <summary>The point of that name; a risk alone at its point renames it, else a new name is a new point.</summary>
    async Task<RiskPoint> PointAsync(Enterprise enterprise, RiskFacts facts, RiskItem? risk, CancellationToken cancel)
    {
        var point = await db.RiskPoints.FirstOrDefaultAsync(row => row.EnterpriseId == enterprise.Id && row.Name == facts.PointName, cancel);
        if (point is null && risk is not null && !await db.Risks.AnyAsync(row => row.RiskPointId == risk.RiskPointId && row.Id != risk.Id, cancel))
            point = await PointOfAsync(risk, cancel);
        if (point is null)
        {
            point = RiskPoint.Of(enterprise, facts);
            db.Add(point);
        }
        else
        {
            point.Change(facts);
        }
        return point;
    }
}
