using Huining.Safety.Web.Features.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Hazards;

sealed class HazardConfiguration : IEntityTypeConfiguration<Hazard>
{
    public void Configure(EntityTypeBuilder<Hazard> builder)
    {
        builder.ToTable("hazards");
        builder.Ignore(row => row.FullNumber);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.FoundOn, row.Id });
        builder.HasIndex(row => new { row.EnterpriseId, row.FoundOn, row.Id });
        Platform.Lists.SearchColumn.On(builder, row => row.SearchText);
    }
}
