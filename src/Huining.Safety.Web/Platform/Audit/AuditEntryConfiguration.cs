using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Audit;

sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(row => row.Seq).ValueGeneratedOnAdd();
        builder.Property(row => row.PreviousHash).ValueGeneratedOnAdd();
        builder.Property(row => row.Hash).ValueGeneratedOnAdd();
        builder.HasIndex(row => row.Seq).IsUnique();
        builder.HasIndex(row => new { row.RecordId, row.Seq });
        builder.HasIndex(row => new { row.EnterpriseId, row.Seq });
        builder.HasIndex(row => new { row.ActorId, row.Seq });
    }
}
