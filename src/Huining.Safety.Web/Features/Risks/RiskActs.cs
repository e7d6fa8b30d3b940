using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>Every move of a risk but the edit, for pages and API alike. It saves, but the transaction is the caller's.</summary>
public sealed class RiskActs(SafetyDbContext db, CurrentVisitor current, DeadlineDesk desk)
{
    /// <summary>The risk, to be shown; null when it does not exist for the visitor.</summary>
    public Task<RiskItem?> FindAsync(Guid id, CancellationToken cancel = default) => db.Risks.FirstOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>The moves open to the visitor, in the table's order.</summary>
    public IReadOnlyList<OpenMove<RiskItem, RiskState>> OpenTo(RiskItem risk) => RiskLifecycle.Table.OpenTo(risk, Attempt);

    /// <summary>What the fields of acts choose from.</summary>
    internal static IReadOnlyList<CodeName> Choices(Need need) => need.Name == RiskNeeds.Ground.Name
        ? [.. Enum.GetValues<ReviewGround>().Select(value => new CodeName(EnumCode.Of(value), value.Name()))] : [];

    /// <summary>Makes a move.</summary>
    /// <param name="id">The risk.</param>
    /// <param name="act">Code of the act, APPROVE.</param>
    /// <param name="input">What was sent; names as in <see cref="Need.Name"/>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<RiskItem>> ActAsync(Guid id, string act, ActInput input, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } risk) return new Outcome<RiskItem>.NotFound();
        var (move, refusal) = RiskLifecycle.Table.Find(act, risk, Attempt);
        if (move is null) return new Outcome<RiskItem>.Refused(refusal!);
        if (act == "EDIT") return new Outcome<RiskItem>.Refused("修改风险内容请打开修改页面，或用接口整体提交。");
        if (input.SeenVersion is { } seen && seen != risk.Version) return new Outcome<RiskItem>.Changed(risk);
        var values = ActValues.Read(move.Needs, input, need => Choices(need).Select(choice => choice.Code));
        if (values.Errors.Count > 0) return new Outcome<RiskItem>.Invalid(values.Errors);

        if (Perform(risk, act, values) is { } change) db.Add(change);
        if (act is "APPROVE" or "RETIRE" or "DISCARD") await ColourAsync(risk, cancel);
        db.Act = new Act($"RISK.{act}", move.Sentence,
            values.Told(move.Needs, (need, code) => Choices(need).FirstOrDefault(choice => choice.Code == code)?.Name ?? code))
        { MainRecord = risk.Id };
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Outcome<RiskItem>.Done(risk);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancel) is { } now ? new Outcome<RiskItem>.Changed(now) : new Outcome<RiskItem>.NotFound();
        }
    }

    Attempt Attempt => new(current.Value, desk.Today);

    RiskLevelChange? Perform(RiskItem risk, string act, ActValues values)
    {
        var (by, name, today) = (current.Value.Id, current.Value.Name, desk.Today);
        switch (act)
        {
            case "SUBMIT":
                risk.Submit();
                return null;
            case "APPROVE":
                return risk.Approve(by, name, today);
            case "RETURN" or "RETURN_REVISION":
                risk.Return(values.Text("opinion"));
                return null;
            case "REAFFIRM":
                risk.Reaffirm(by, name, today);
                return null;
            case "REVISE":
                risk.Revise(EnumCode.Parse<ReviewGround>(values.Text("reviewGround")), values.Text("reason"), today);
                return null;
            case "RETIRE" or "DISCARD":
                return risk.Retire(values.Text("reason"), name, today);
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "The lifecycle declares an act that nothing performs.");
        }
    }

    /// <summary>The enterprise's colour follows the highest risk in force, this one as it is about to be.</summary>
    async Task ColourAsync(RiskItem risk, CancellationToken cancel)
    {
        if (risk.State == RiskState.Retired && !db.Entry(risk).Property(row => row.LevelInForce).IsModified) return;
        var levels = await db.Risks.Where(row => row.EnterpriseId == risk.EnterpriseId && row.Id != risk.Id && row.LevelInForce != null)
            .Select(row => row.LevelInForce).Distinct().ToListAsync(cancel);
        if (risk.LevelInForce is { } own) levels.Add(own);
        var enterprise = await db.Enterprises.FirstAsync(row => row.Id == risk.EnterpriseId, cancel);
        enterprise.TakeRiskColour(levels.Min());
    }
}
