using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Risks;

sealed class RiskPointConfiguration : IEntityTypeConfiguration<RiskPoint>
{
    public void Configure(EntityTypeBuilder<RiskPoint> builder)
    {
        builder.ToTable("risk_points");
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.Property(row => row.Longitude).HasPrecision(9, 6);
        builder.Property(row => row.Latitude).HasPrecision(9, 6);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        // One name, one point: the sheet and the guided questions find a point by it.
        builder.HasIndex(row => new { row.EnterpriseId, row.Name }).IsUnique();
    }
}

sealed class RiskItemConfiguration : IEntityTypeConfiguration<RiskItem>
{
    /// <summary>What maps and colours count.</summary>
    const string InForce = "level_in_force is not null";

    public void Configure(EntityTypeBuilder<RiskItem> builder)
    {
        builder.ToTable("risk_items");
        builder.Ignore(row => row.FullNumber);
        builder.Ignore(row => row.LowersLevel);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.Property(row => row.AccidentScheme).HasMaxLength(20);
        builder.Property(row => row.AccidentCode).HasMaxLength(10);
        builder.Property(row => row.DirectGround).HasMaxLength(40);
        builder.Property(row => row.ScaleVersion).HasMaxLength(20);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RiskPoint>().WithMany().HasForeignKey(row => row.RiskPointId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.UpdatedAt, row.Id });
        builder.HasIndex(row => new { row.TownshipCode, row.UpdatedAt, row.Id });
        builder.HasIndex(row => new { row.EnterpriseId, row.UpdatedAt, row.Id });
        builder.HasIndex(row => new { row.State, row.UpdatedAt, row.Id });
        builder.HasIndex(row => new { row.TownshipCode, row.LevelInForce }, "ix_risk_items_township_level").HasFilter(InForce)
            .IncludeProperties(row => new { row.SectorCode, row.EnterpriseId });
        builder.HasIndex(row => new { row.EnterpriseId, row.LevelInForce }, "ix_risk_items_enterprise_level").HasFilter(InForce);
        builder.HasIndex(row => new { row.ReviewOn, row.Id }, "ix_risk_items_review").HasFilter("review_on is not null");
        SearchColumn.On(builder, row => row.SearchText);
    }
}

sealed class RiskLevelChangeConfiguration : IEntityTypeConfiguration<RiskLevelChange>
{
    public void Configure(EntityTypeBuilder<RiskLevelChange> builder)
    {
        builder.ToTable("risk_level_changes");
        builder.Ignore(row => row.IsLowered);
        builder.Property(row => row.Title).HasMaxLength(20);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.HasOne<RiskItem>().WithMany().HasForeignKey(row => row.RiskItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ChangedOn, row.Id });
        builder.HasIndex(row => row.RiskItemId);
    }
}
