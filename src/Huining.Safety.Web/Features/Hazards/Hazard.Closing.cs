namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Acts of those who check and close.</summary>
public sealed partial class Hazard
{
    public Guid? RecheckById { get; private set; }
    public string? RecheckByName { get; private set; }
    public DateOnly? RecheckedOn { get; private set; }
    public string? RecheckOpinion { get; private set; }
    /// <summary>The two officers who accepted on site, 周某、李某某.</summary>
    public string? AcceptedBy { get; private set; }
    public string? DelistNotice { get; private set; }
    public string? ResumePermission { get; private set; }

    /// <summary>RECHECK_FAIL: back to the enterprise with a new deadline.</summary>
    public void FailRecheck(string opinion, Guid? by, string byName, HazardPeriod period, DateOnly today)
    {
        Checked(opinion, by, byName, today);
        Back(period);
    }

    /// <summary>RECHECK_PASS: an ordinary hazard is closed.</summary>
    public void PassRecheck(string opinion, Guid? by, string byName, DateOnly today)
    {
        Checked(opinion, by, byName, today);
        Close(today);
    }

    /// <summary>RECHECK_PASS_MAJOR: two officers accepted on site; the leader decides about delisting.</summary>
    public void PassRecheckMajor(string record, Guid? by, string byName, string secondOfficer, DateOnly today)
    {
        Checked(record, by, byName, today);
        (State, AcceptedBy) = (HazardState.DelistPending, $"{byName}、{secondOfficer}");
        Owe(null);
    }

    /// <summary>DELIST: no longer supervised, closed; work may resume where it had stopped.</summary>
    public void Delist(string notice, string? resumePermission, DateOnly today)
    {
        (DelistNotice, ResumePermission, DelistedOn) = (notice, resumePermission, today);
        Close(today);
    }

    /// <summary>REFUSE_DELIST: more is to be done.</summary>
    public void RefuseDelist(HazardPeriod period) => Back(period);

    /// <summary>REOPEN: the same hazard is there again.</summary>
    public void Reopen(HazardPeriod period)
    {
        Reopened++;
        (ClosedOn, DelistedOn) = (null, null);
        Back(period);
    }

    void Checked(string opinion, Guid? by, string byName, DateOnly today) =>
        (RecheckOpinion, RecheckById, RecheckByName, RecheckedOn) = (opinion, by, byName, today);

    void Back(HazardPeriod period)
    {
        (State, CompletedOn, Progress) = (HazardState.Rectifying, null, 0);
        SetDue(period);
        Owe(null);
    }
}
