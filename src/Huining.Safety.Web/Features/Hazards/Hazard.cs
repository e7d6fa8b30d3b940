using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>A 事故隐患: a control that is missing or failed, from its finding to its closing (ledgers.md §3).</summary>
public sealed class Hazard : Record, IScoped
{
    Hazard() { }

    public int Year { get; private set; }
    public int Number { get; private set; }
    public HazardState State { get; private set; }
    public HazardLevel? Level { get; private set; }
    public HazardSource Source { get; private set; }
    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public DateOnly FoundOn { get; private set; }
    public Guid? FoundById { get; private set; }
    public string Location { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string? CategoryCode { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public DateOnly? OriginalDueOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public bool IsDemo { get; internal set; }
    public string SearchText { get; private set; } = "";

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <summary>隐2026-0398.</summary>
    public string FullNumber => $"隐{Year}-{Number:0000}";

    /// <inheritdoc />
    public override string AuditTitle => FullNumber;
}
