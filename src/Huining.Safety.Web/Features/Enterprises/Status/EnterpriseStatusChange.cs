using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Status;

/// <summary>One line of an enterprise's status history: from when it was open, closed or gone, and why.</summary>
public sealed class EnterpriseStatusChange : EnterprisePart
{
    EnterpriseStatusChange() { }

    internal EnterpriseStatusChange(Enterprise file, OperatingStatus from, OperatingStatus to, DateOnly on, string reason)
    {
        PutInto(file);
        (FromStatus, ToStatus, ChangedOn, Reason) = (from, to, on, reason);
    }

    public OperatingStatus FromStatus { get; private set; }
    public OperatingStatus ToStatus { get; private set; }
    /// <summary>The Beijing date from which the new status holds.</summary>
    public DateOnly ChangedOn { get; private set; }
    public string Reason { get; private set; } = "";

    /// <inheritdoc />
    public override string AuditTitle => $"经营状态 {FromStatus.Name()}→{ToStatus.Name()}";
}

sealed class EnterpriseStatusChangeConfiguration : IEntityTypeConfiguration<EnterpriseStatusChange>
{
    public void Configure(EntityTypeBuilder<EnterpriseStatusChange> builder)
    {
        builder.ToTable("enterprise_status_changes");
        builder.MapPart();
        builder.Property(row => row.Reason).HasMaxLength(500);
    }
}
