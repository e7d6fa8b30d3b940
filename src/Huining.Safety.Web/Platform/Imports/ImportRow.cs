using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>One record touched by an import: what it takes to bring it back.</summary>
public sealed class ImportRow
{
    public required Guid BatchId { get; init; }

    /// <summary>Order of touching, from 1; undone backwards.</summary>
    public required int Seq { get; init; }

    /// <summary>The sheet's row number; what one row did is undone together or not at all.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Type name of the record.</summary>
    public required string RecordType { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The record's version after the import: another one now means that somebody changed it since.</summary>
    public required int Version { get; init; }

    /// <summary>The record's fields before, as JSON; null for a record that the import brought in.</summary>
    public string? Before { get; init; }
}

/// <summary>A part of an uploaded file, kept from the dry run to the confirmation.</summary>
public sealed class ImportFilePart
{
    /// <summary>Bytes a part.</summary>
    public const int Size = 256 << 10;

    public required Guid BatchId { get; init; }
    public required int Part { get; init; }
    public required byte[] Content { get; init; }
}

sealed class ImportConfiguration : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportFilePart>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches");
        builder.Property(row => row.Ledger).HasMaxLength(40);
        builder.Property(row => row.LedgerName).HasMaxLength(40);
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
        builder.HasIndex(row => new { row.Ledger, row.Sha256 });
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.HasKey(row => new { row.BatchId, row.Seq });
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportFilePart> builder)
    {
        builder.ToTable("import_file_parts");
        builder.HasKey(row => new { row.BatchId, row.Part });
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
