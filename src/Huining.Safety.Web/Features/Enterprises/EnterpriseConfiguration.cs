using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises;

sealed class EnterpriseConfiguration : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("enterprises");
        builder.Ignore("EnterpriseId");
        builder.Ignore(row => row.Code);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Uscc).HasMaxLength(18);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.VillageCode).HasMaxLength(12);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.Property(row => row.KindCode).HasMaxLength(40);
        builder.Property(row => row.Longitude).HasPrecision(9, 6);
        builder.Property(row => row.Latitude).HasPrecision(9, 6);
        builder.HasIndex(row => row.Uscc).IsUnique().HasFilter("uscc is not null and merged_into_id is null");
        builder.HasIndex(row => new { row.TownshipCode, row.Name, row.Id });
        builder.HasIndex(row => new { row.Name, row.Id });
        builder.HasIndex(row => new { row.SectorCode, row.Name, row.Id });
        builder.HasIndex(row => new { row.UpdatedAt, row.Id });
        builder.HasIndex(row => row.MergedIntoId).HasFilter("merged_into_id is not null");
        builder.HasIndex(row => row.PrincipalPhone);
        builder.HasIndex(row => row.Name, "ix_enterprises_name_trgm").HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        Platform.Lists.SearchColumn.On(builder, row => row.SearchText);
    }
}
