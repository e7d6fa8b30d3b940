using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Organisation;

sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("divisions");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(12);
        builder.Ignore(row => row.ShortName);
        builder.HasIndex(row => row.ParentCode);
    }
}

sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("agencies");
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.HasIndex(row => row.Name).IsUnique();
    }
}
