using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Accidents;

sealed class AccidentConfiguration : IEntityTypeConfiguration<Accident>
{
    public void Configure(EntityTypeBuilder<Accident> builder)
    {
        builder.ToTable("accidents", table => table.HasCheckConstraint(
            "ck_accident_numbers", "deaths >= 0 and serious_injuries >= 0 and minor_injuries >= 0 and acute_poisonings >= 0 and direct_loss_yuan >= 0"));
        builder.Ignore(row => row.Injured);
        builder.Property(row => row.Number).HasMaxLength(30);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.OccurredAt, row.Id });
        builder.HasIndex(row => row.OccurredOn);
    }
}
