using Huining.Safety.Web.Features.Enterprises;

namespace Huining.Safety.Web.Features.Risks;

public sealed partial class RiskItem
{
    /// <summary>The approved level that holds now, whatever is being revised; null before the first approval and after
    /// retirement. Maps, colours, boards and lists read this.</summary>
    public RiskLevel? LevelInForce { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }
    public Guid? ApprovedById { get; private set; }
    public string? ApprovedByName { get; private set; }
    /// <summary>By when it is assessed anew; not after twelve months.</summary>
    public DateOnly? ReviewOn { get; private set; }
    public ReviewGround? ReviewGround { get; private set; }
    public string? ReviewReason { get; private set; }
    /// <summary>Why the level is lower than the one in force.</summary>
    public string? LoweringReason { get; private set; }
    public string? ReturnOpinion { get; private set; }
    public DateOnly? RetiredOn { get; private set; }
    public string? RetireReason { get; private set; }

    /// <summary>Is the level, as it now stands, lower than the one in force?</summary>
    public bool LowersLevel => LevelInForce is { } inForce && Level > inForce;

    /// <summary>In force after the day it was to be assessed anew. Never stored.</summary>
    public bool IsReviewOverdue(DateOnly today) => LevelInForce is not null && ReviewOn is { } due && today > due;

    /// <summary>SUBMIT.</summary>
    public void Submit()
    {
        State = RiskState.Submitted;
        ReturnOpinion = null;
    }

    /// <summary>APPROVE: the level holds from now on.</summary>
    /// <returns>The change of level to list; null when it stays.</returns>
    public RiskLevelChange? Approve(Guid? by, string name, DateOnly today)
    {
        var change = LevelInForce == Level ? null
            : new RiskLevelChange(this, LevelInForce, Level, LoweringReason ?? OverrideReason ?? ReviewReason, today, name);
        State = RiskState.Approved;
        LevelInForce = Level;
        Reaffirm(by, name, today);
        (ReviewGround, ReviewReason, LoweringReason) = (null, null, null);
        return change;
    }

    /// <summary>REAFFIRM: assessed anew and found unchanged.</summary>
    public void Reaffirm(Guid? by, string name, DateOnly today)
    {
        (ApprovedOn, ApprovedById, ApprovedByName) = (today, by, name);
        ReviewOn = today.AddMonths(ReviewMonths);
    }

    /// <summary>RETURN, RETURN_REVISION.</summary>
    public void Return(string opinion)
    {
        State = LevelInForce is null ? RiskState.Draft : RiskState.Revised;
        ReturnOpinion = opinion;
    }

    /// <summary>REVISE: opens an approved risk for re-assessment; its level stays in force meanwhile. An accident or a change
    /// makes the review due at once.</summary>
    public void Revise(ReviewGround ground, string reason, DateOnly today)
    {
        State = RiskState.Revised;
        (ReviewGround, ReviewReason) = (ground, reason);
        if (ground != Risks.ReviewGround.Periodic) ReviewOn = today;
    }

    /// <summary>RETIRE, DISCARD: the risk no longer exists.</summary>
    /// <returns>The change of level to list; null when none was in force.</returns>
    public RiskLevelChange? Retire(string reason, string name, DateOnly today)
    {
        var change = LevelInForce is { } level ? new RiskLevelChange(this, level, null, reason, today, name) : null;
        State = RiskState.Retired;
        (RetiredOn, RetireReason) = (today, reason);
        (LevelInForce, ReviewOn) = (null, null);
        return change;
    }
}
