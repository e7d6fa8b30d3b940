namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Something whose every change is written to the audit trail.</summary>
public interface IAudited
{
    Guid Id { get; }
    /// <summary>Row version after the change; zero where the type keeps none.</summary>
    int Version { get; }
    /// <summary>What history calls the record, in Chinese.</summary>
    string AuditTitle { get; }
}

/// <summary>A row of a ledger: who made it, who changed it last, and the version that guards against lost
/// updates. Stamped by <see cref="AuditInterceptor"/>, never by hand; never deleted, only voided by its area.</summary>
public abstract class Record : IAudited
{
    /// <summary>UUID version 7, so that a phone without signal can make one and rows still sort by age.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Grows by one with each change; a form sends back the version it was filled from.</summary>
    public int Version { get; internal set; }

    public DateTimeOffset CreatedAt { get; internal set; }
    public Guid? CreatedById { get; internal set; }
    public DateTimeOffset UpdatedAt { get; internal set; }
    public Guid? UpdatedById { get; internal set; }

    /// <inheritdoc />
    public abstract string AuditTitle { get; }
}
