using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>Where a proposed change stands.</summary>
public enum ChangeRequestState
{
    [Display(Name = "待审核")] Pending,
    [Display(Name = "已同意")] Approved,
    [Display(Name = "未同意")] Refused,
    [Display(Name = "已撤回")] Withdrawn,
}

/// <summary>Key facts an enterprise asks to have changed. Both versions are kept whatever is decided (ledgers.md §1).</summary>
public sealed class EnterpriseChangeRequest : EnterprisePart
{
    EnterpriseChangeRequest() { }

    /// <summary>Asks for a change.</summary>
    /// <param name="file">The file, whose present facts are kept as the version before.</param>
    /// <param name="after">The facts as they should be.</param>
    /// <param name="licence">A licence to enter, if there is a new one.</param>
    /// <param name="reason">Why, in the enterprise's words.</param>
    /// <param name="proposedBy">Name of the person.</param>
    public EnterpriseChangeRequest(Enterprise file, EnterpriseFacts after, LicenceFacts? licence, string reason, string proposedBy)
    {
        PutInto(file);
        (EnterpriseName, Reason, ProposedByName) = (file.Name, reason, proposedBy);
        Before = JsonSerializer.Serialize(file.Facts(), HouseJson.Options);
        After = JsonSerializer.Serialize(after, HouseJson.Options);
        Licence = licence is null ? null : JsonSerializer.Serialize(licence, HouseJson.Options);
    }

    public string EnterpriseName { get; private set; } = "";
    public ChangeRequestState State { get; private set; }
    /// <summary>All facts before, as JSON.</summary>
    public string Before { get; private set; } = "";
    /// <summary>All facts as proposed, as JSON.</summary>
    public string After { get; private set; } = "";
    /// <summary>A licence to enter, as JSON.</summary>
    public string? Licence { get; private set; }
    public string Reason { get; private set; } = "";
    public string ProposedByName { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedByName { get; private set; }
    public string? DecisionReason { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"{EnterpriseName}变更申请";

    public EnterpriseFacts FactsBefore() => Read<EnterpriseFacts>(Before);
    public EnterpriseFacts FactsAfter() => Read<EnterpriseFacts>(After);
    public LicenceFacts? LicenceAfter() => Licence is null ? null : Read<LicenceFacts>(Licence);

    /// <summary>Closes a pending request.</summary>
    /// <exception cref="InvalidOperationException">It was decided already.</exception>
    public void Decide(ChangeRequestState outcome, DateTimeOffset at, string by, string? reason)
    {
        if (State != ChangeRequestState.Pending) throw new InvalidOperationException($"Request {Id} was {State} before.");
        (State, DecidedAt, DecidedByName, DecisionReason) = (outcome, at, by, reason);
    }

    static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, HouseJson.Options)!;
}

sealed class EnterpriseChangeRequestConfiguration : IEntityTypeConfiguration<EnterpriseChangeRequest>
{
    public void Configure(EntityTypeBuilder<EnterpriseChangeRequest> builder)
    {
        builder.ToTable("enterprise_change_requests");
        builder.MapPart();
        builder.Property(row => row.EnterpriseName).HasMaxLength(100);
        builder.HasIndex(row => new { row.State, row.CreatedAt, row.Id });
        // One open request a file: the next one changes it or waits.
        builder.HasIndex(row => row.EnterpriseId, "ix_enterprise_change_requests_open").IsUnique().HasFilter("state = 'PENDING'");
    }
}
