namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Acts from the report to the decided level.</summary>
public sealed partial class Hazard
{
    /// <summary>Who found it to be major, so that another person decides about lowering it.</summary>
    public Guid? ClassifiedById { get; private set; }

    /// <summary>REJECT: not taken up.</summary>
    public void Reject(RejectGround ground, string reason)
    {
        (State, RejectGround, RejectReason) = (HazardState.Rejected, ground, reason);
        Owe(null);
    }

    /// <summary>CONFIRM_GENERAL: ordinary, with a responsible person and a deadline.</summary>
    public void ConfirmGeneral(string? category, string person, string phone, HazardPeriod period)
    {
        (State, Level, CriterionCode, CriterionText) = (HazardState.Rectifying, HazardLevel.General, null, null);
        (CategoryCode, ResponsiblePerson, ResponsiblePhone) = (category ?? CategoryCode, person, phone);
        SetFirstDue(period);
        Owe(null);
    }

    /// <summary>FIX_ON_SPOT: ordinary, and removed before the finder left.</summary>
    public void FixOnSpot(string measures, Guid? by, DateOnly today)
    {
        (Level, RectificationKind, Measures) = (HazardLevel.General, RectificationKind.OnSpot, measures);
        (CompletedOn, RectifiedById, Progress) = (today, by, 100);
        OriginalDueOn ??= today;
        DueOn ??= today;
        Close(today);
    }

    /// <summary>CLASSIFY_MAJOR: major by a clause of the criteria, until the county has looked at it.</summary>
    public void ClassifyMajor(string criterionCode, string criterionText, Guid? by, HazardPeriod reportUpwards)
    {
        (State, Level) = (HazardState.MajorPendingConfirm, HazardLevel.Major);
        (CriterionCode, CriterionText, ClassifiedById) = (criterionCode, criterionText, by);
        Owe(reportUpwards);
    }

    /// <summary>CONFIRM_MAJOR: the county confirms; the period for rectification runs.</summary>
    public void ConfirmMajor(HazardPeriod period)
    {
        State = HazardState.MajorPlanning;
        SetFirstDue(period);
        Owe(null);
    }

    /// <summary>DOWNGRADE: not major after all; graded anew.</summary>
    public void Downgrade()
    {
        (State, Level, CriterionCode, CriterionText) = (HazardState.Reported, HazardLevel.General, null, null);
        Owe(null);
    }
}
