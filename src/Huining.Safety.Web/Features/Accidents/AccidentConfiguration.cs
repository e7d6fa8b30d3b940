using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Accidents;

sealed class AccidentConfiguration : IEntityTypeConfiguration<Accident>
{
    public void Configure(EntityTypeBuilder<Accident> builder)
    {
        builder.ToTable("accidents");
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.OccurredAt, row.Id });
    }
}
