using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>A 事故隐患: a control that is missing or failed, from its finding to its closing (ledgers.md §3). Each act of
/// <see cref="HazardLifecycle"/> has a method of its name here; who may and when is the lifecycle's, not theirs.</summary>
public sealed partial class Hazard : Record, IScoped
{
    Hazard() { }

    public int Year { get; private set; }
    public int Number { get; private set; }
    public HazardState State { get; private set; }
    /// <summary>First impression while <see cref="HazardState.Reported"/>, decided afterwards.</summary>
    public HazardLevel? Level { get; private set; }
    public HazardSource Source { get; private set; }
    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public DateOnly FoundOn { get; private set; }
    /// <summary>The instant, where it was reported on the day it was found.</summary>
    public DateTimeOffset? FoundAt { get; private set; }
    public Guid? FoundById { get; private set; }
    public string FoundByName { get; private set; } = "";
    public string Location { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string? CategoryCode { get; private set; }
    /// <summary>Clause of <c>major_hazard_criteria.csv</c> and its text as in force that day.</summary>
    public string? CriterionCode { get; private set; }
    public string? CriterionText { get; private set; }
    public string? Basis { get; private set; }
    public RectificationKind RectificationKind { get; private set; }
    public int PhotosBefore { get; private set; }

    /// <summary>Last day of the rectification now in force, and by which rule it was found.</summary>
    public DateOnly? DueOn { get; private set; }
    public string? DueRule { get; private set; }
    public DateOnly? DueStart { get; private set; }
    public string? DueExplanation { get; private set; }
    /// <summary>The first deadline; rates are measured by it whatever was granted later.</summary>
    public DateOnly? OriginalDueOn { get; private set; }
    /// <summary>By when the reporter thinks it can be done.</summary>
    public DateOnly? ProposedDueOn { get; private set; }

    /// <summary>Last day of what the supervising side owes now (report upwards, recheck, acceptance), and why.</summary>
    public DateOnly? StepDueOn { get; private set; }
    public string? StepRule { get; private set; }
    public string? StepExplanation { get; private set; }

    public int Reopened { get; private set; }
    public string? RejectReason { get; private set; }
    public RejectGround? RejectGround { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public bool IsDemo { get; internal set; }

    /// <summary>What a search looks through: number, enterprise as named when reported, place, text; lower case.</summary>
    public string SearchText { get; private set; } = "";

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <summary>隐2026-0398.</summary>
    public string FullNumber => NumberText(Year, Number);

    /// <inheritdoc />
    public override string AuditTitle => FullNumber;

    /// <summary>Neither closed nor turned down.</summary>
    public bool IsOpen => State is not (HazardState.Closed or HazardState.Rejected);

    /// <summary>Found by the enterprise itself; all others were found by government, and the enterprise can neither
    /// close nor downgrade them.</summary>
    public bool IsSelfReport => Source == HazardSource.SelfCheck;

    /// <summary>Open after the last day of its rectification. Never stored.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && DueOn is { } due && today > due;

    /// <summary>The number as people write it.</summary>
    public static string NumberText(int year, int number) => $"隐{year}-{number:0000}";

    /// <summary>REPORT: takes a hazard into the ledger.</summary>
    /// <param name="report">What was said, found right by <see cref="HazardRules"/>.</param>
    /// <param name="at">The enterprise: its place and sector go with the hazard.</param>
    /// <param name="enterpriseName">Its name, for searches.</param>
    /// <param name="number">Number in the year of finding.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="now">When.</param>
    /// <param name="today">The Beijing date of <paramref name="now"/>.</param>
    public static Hazard Report(HazardReport report, IScoped at, string enterpriseName, int number, Visitor by, DateTimeOffset now, DateOnly today)
    {
        var found = report.FoundOn ?? today;
        var hazard = new Hazard
        {
            Year = found.Year,
            Number = number,
            State = HazardState.Reported,
            Level = report.Level,
            Source = report.Source,
            EnterpriseId = report.EnterpriseId,
            TownshipCode = at.TownshipCode,
            SectorCode = at.SectorCode,
            FoundOn = found,
            FoundAt = found == today ? now : null,
            FoundById = by.Id,
            FoundByName = report.FoundByName ?? by.Name,
            Location = report.Location,
            Description = report.Description,
            CategoryCode = report.CategoryCode,
            CriterionCode = report.Level == HazardLevel.Major ? report.CriterionCode : null,
            Basis = report.Basis,
            RectificationKind = report.RectificationKind,
            ResponsiblePerson = report.ResponsiblePerson,
            ResponsiblePhone = report.ResponsiblePhone,
            ProposedDueOn = report.ProposedDueOn,
        };
        hazard.SearchText = $"{hazard.FullNumber} {enterpriseName} {hazard.Location} {hazard.Description}".ToLowerInvariant();
        return hazard;
    }

    /// <summary>Notes how many photos show it before rectification.</summary>
    public void CountPhotosBefore(int photos) => PhotosBefore += photos;

    void Owe(HazardPeriod? step) =>
        (StepDueOn, StepRule, StepExplanation) = (step?.Due, step?.Rule, step?.Explanation);

    void SetDue(HazardPeriod period) =>
        (DueOn, DueRule, DueStart, DueExplanation) = (period.Due, period.Rule, period.Start, period.Explanation);

    /// <summary>Sets the first deadline, which statistics keep.</summary>
    void SetFirstDue(HazardPeriod period)
    {
        SetDue(period);
        OriginalDueOn = period.Due;
    }

    void Close(DateOnly today)
    {
        (State, ClosedOn) = (HazardState.Closed, today);
        Owe(null);
    }
}
