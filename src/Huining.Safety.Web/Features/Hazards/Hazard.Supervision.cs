namespace Huining.Safety.Web.Features.Hazards;

/// <summary>What the five that must be in place say (五到位, <c>five_in_place.csv</c>).</summary>
/// <param name="FundNote">Why no money is needed, when the amount is 0.</param>
public sealed record RectificationPlan(
    string Person, string Phone, string Unit, string Measures, decimal Fund, string? FundSource, string? FundNote, string? Contingency, int PlanFiles);

/// <summary>Acts of a major hazard under supervision: plan, listing, start.</summary>
public sealed partial class Hazard
{
    /// <summary>责任到位.</summary>
    public string? ResponsiblePerson { get; private set; }
    public string? ResponsiblePhone { get; private set; }
    public string? ResponsibleUnit { get; private set; }
    /// <summary>措施到位.</summary>
    public string? Measures { get; private set; }
    /// <summary>资金到位, yuan.</summary>
    public decimal? FundAmount { get; private set; }
    public string? FundSource { get; private set; }
    public string? FundNote { get; private set; }
    /// <summary>预案到位, as text or as files.</summary>
    public string? ContingencyPlan { get; private set; }
    public int PlanFiles { get; private set; }

    /// <summary>Number of the supervision notice.</summary>
    public string? ListingNumber { get; private set; }
    public ListingLevel? ListingLevel { get; private set; }
    public string? SupervisingUnit { get; private set; }
    public string? ListedByName { get; private set; }
    public DateOnly? ListedOn { get; private set; }
    public DateOnly? SuperviseDueOn { get; private set; }
    public DateOnly? DelistedOn { get; private set; }

    /// <summary>Evacuation or shutdown during the rectification (安全生产法第65条（三）).</summary>
    public string? ShutdownMeasures { get; private set; }

    /// <summary>Under supervision of a named government now.</summary>
    public bool IsListed => ListedOn is not null && DelistedOn is null;

    /// <summary>SUBMIT_PLAN: the enterprise's plan with all five in place; its time limit becomes the deadline.</summary>
    public void SubmitPlan(RectificationPlan plan, HazardPeriod period)
    {
        State = HazardState.MajorListing;
        (ResponsiblePerson, ResponsiblePhone, ResponsibleUnit) = (plan.Person, plan.Phone, plan.Unit);
        (Measures, FundAmount, FundSource, FundNote) = (plan.Measures, plan.Fund, plan.FundSource, plan.FundNote);
        (ContingencyPlan, PlanFiles) = (plan.Contingency, plan.PlanFiles);
        SetFirstDue(period);
    }

    /// <summary>LIST: put under supervision; the supervision's deadline is the first that binds.</summary>
    public void List(string number, ListingLevel level, string unit, string by, HazardPeriod period, DateOnly today)
    {
        State = HazardState.MajorListed;
        (ListingNumber, ListingLevel, SupervisingUnit, ListedByName) = (number, level, unit, by);
        (ListedOn, SuperviseDueOn, DelistedOn) = (today, period.Due, null);
        SetFirstDue(period);
    }

    /// <summary>START_RECTIFY: work begins, people out of danger where it can't be done safely.</summary>
    public void StartRectify(string? shutdownMeasures) =>
        (State, ShutdownMeasures) = (HazardState.Rectifying, shutdownMeasures);
}
