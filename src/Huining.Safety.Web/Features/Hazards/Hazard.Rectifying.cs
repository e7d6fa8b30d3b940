namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Acts while the enterprise rectifies.</summary>
public sealed partial class Hazard
{
    /// <summary>Percent done, 0 to 100.</summary>
    public int Progress { get; private set; }
    public DateOnly? CompletedOn { get; private set; }
    /// <summary>What was done.</summary>
    public string? Rectification { get; private set; }
    /// <summary>What it cost, yuan.</summary>
    public decimal? Cost { get; private set; }
    /// <summary>Who said that it is done, so that another person checks it.</summary>
    public Guid? RectifiedById { get; private set; }
    public DateOnly? RequestedDueOn { get; private set; }
    public string? ExtensionReason { get; private set; }
    public string? InterimMeasures { get; private set; }
    public int Extensions { get; private set; }

    /// <summary>UPDATE_PROGRESS.</summary>
    public void UpdateProgress(int percent) => Progress = percent;

    /// <summary>APPLY_EXTENSION: asked for before the deadline, with what is done meanwhile.</summary>
    public void ApplyExtension(DateOnly wanted, string reason, string interimMeasures) =>
        (State, RequestedDueOn, ExtensionReason, InterimMeasures) = (HazardState.ExtensionPending, wanted, reason, interimMeasures);

    /// <summary>APPROVE_EXTENSION: a later deadline; the original one stays in the statistics.</summary>
    public void ApproveExtension(HazardPeriod period)
    {
        (State, RequestedDueOn) = (HazardState.Rectifying, null);
        Extensions++;
        SetDue(period);
    }

    /// <summary>REFUSE_EXTENSION: the deadline stays as it is.</summary>
    public void RefuseExtension() => (State, RequestedDueOn) = (HazardState.Rectifying, null);

    /// <summary>SUBMIT_RECTIFIED: done, please check.</summary>
    public void SubmitRectified(DateOnly completedOn, string rectification, decimal cost, Guid? by, HazardPeriod check)
    {
        (State, CompletedOn, Rectification, Cost) = (HazardState.RecheckPending, completedOn, rectification, cost);
        (RectifiedById, Progress) = (by, 100);
        Owe(check);
    }
}
