using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>A work-safety accident as the ledger keeps it (ledgers.md §4).</summary>
public sealed class Accident : Record, IScoped
{
    Accident() { }

    public string Number { get; private set; } = "";
    public DateTimeOffset OccurredAt { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"事故 {Number}";
}
