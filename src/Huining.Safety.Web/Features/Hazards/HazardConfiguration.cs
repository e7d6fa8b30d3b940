using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Hazards;

sealed class HazardConfiguration : IEntityTypeConfiguration<Hazard>
{
    /// <summary>Most rows of a ledger are closed; lists of work walk an index of the open ones only.</summary>
    const string Open = "state not in ('CLOSED', 'REJECTED')";

    public void Configure(EntityTypeBuilder<Hazard> builder)
    {
        builder.ToTable("hazards");
        builder.Ignore(row => row.FullNumber);
        builder.Ignore(row => row.IsOpen);
        builder.Ignore(row => row.IsSelfReport);
        builder.Ignore(row => row.IsListed);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.Property(row => row.CategoryCode).HasMaxLength(40);
        builder.Property(row => row.CriterionCode).HasMaxLength(40);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.FoundOn, row.Id });
        builder.HasIndex(row => new { row.TownshipCode, row.FoundOn, row.Id });
        builder.HasIndex(row => new { row.SectorCode, row.FoundOn, row.Id });
        builder.HasIndex(row => new { row.EnterpriseId, row.FoundOn, row.Id });
        builder.HasIndex(row => new { row.DueOn, row.Id }, "ix_hazards_due").HasFilter("due_on is not null");
        builder.HasIndex(row => new { row.DueOn, row.Id }, "ix_hazards_open_due").HasFilter(Open);
        builder.HasIndex(row => new { row.TownshipCode, row.DueOn, row.Id }).HasFilter(Open).HasDatabaseName("ix_hazards_open_township_due");
        builder.HasIndex(row => new { row.EnterpriseId, row.DueOn, row.Id }).HasFilter(Open).HasDatabaseName("ix_hazards_open_enterprise_due");
        builder.HasIndex(row => new { row.State, row.DueOn, row.Id }).HasFilter(Open).HasDatabaseName("ix_hazards_open_state_due");
        builder.HasIndex(row => new { row.DueOn, row.Id }, "ix_hazards_listed_due").HasFilter("listed_on is not null and delisted_on is null");
        SearchColumn.On(builder, row => row.SearchText);
    }
}
