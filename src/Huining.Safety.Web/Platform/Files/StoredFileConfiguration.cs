using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Files;

sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<FilePart>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(row => row.OwnerType).HasMaxLength(40);
        builder.Property(row => row.Purpose).HasMaxLength(40);
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.Property(row => row.Name).HasMaxLength(FileName.MaxLength);
        builder.Property(row => row.Longitude).HasPrecision(9, 6);
        builder.Property(row => row.Latitude).HasPrecision(9, 6);
        builder.HasIndex(row => new { row.OwnerId, row.OwnerType });
    }

    public void Configure(EntityTypeBuilder<FilePart> builder)
    {
        builder.ToTable("file_parts");
        builder.HasKey(row => new { row.FileId, row.Variant, row.Number });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
