using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>One line of the audit trail: who did what to which record, when, from where and why.
/// The database gives each line its place in the chain and its hash (<c>Data/Schema/audit.sql</c>) and refuses
/// every later change, so that log keeping (网络安全法第21条（三）) can be proved.</summary>
public sealed class AuditEntry : IScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Place in the chain, from 1 without gaps; given by the database.</summary>
    public long Seq { get; private set; }
    public required DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string ActorRoles { get; init; }
    public string? Address { get; init; }
    public string? RequestId { get; init; }

    /// <summary>Machine name of the act, HAZARD.SUBMIT_RECTIFIED.</summary>
    public required string Act { get; init; }

    /// <summary>The act as history tells it, in Chinese, without actor and time.</summary>
    public required string Sentence { get; init; }

    /// <summary>The reason given by the actor, where the act asks for one.</summary>
    public string? Reason { get; init; }

    /// <summary>Entity type and key of the record; null for events without one, such as a failed login.</summary>
    public string? RecordType { get; init; }
    public Guid? RecordId { get; init; }
    public int RecordVersion { get; init; }
    public string? RecordTitle { get; init; }

    /// <summary>The changed fields as JSON: <c>[{"field":"…","old":…,"new":…}]</c>.</summary>
    public required string Changes { get; init; }

    /// <summary>SHA-256 over all fields of the record after the change (<see cref="RecordDigest"/>): a row changed
    /// behind the application's back no longer fits its last entry. Null after a deletion.</summary>
    public byte[]? Digest { get; init; }

    public string TownshipCode { get; init; } = "";
    public string SectorCode { get; init; } = "";
    public Guid? EnterpriseId { get; init; }

    public byte[] PreviousHash { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];
}
