using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>The code on an enterprise's door (一企一码): it says nothing itself, it only leads here. One is in force at
/// a time; a lost or copied one is revoked and replaced.</summary>
public sealed class EnterpriseCode : EnterprisePart
{
    EnterpriseCode() { }

    /// <summary>Issues a code with a new random token of 128 bits.</summary>
    public static EnterpriseCode Issue(Enterprise file)
    {
        var code = new EnterpriseCode { Token = CodeText.Write(RandomNumberGenerator.GetBytes(CodeText.TokenBytes)) };
        code.PutInto(file);
        return code;
    }

    /// <summary>The random part of the printed text.</summary>
    public string Token { get; private set; } = "";
    public DateTimeOffset? RevokedAt { get; private set; }
    public string? RevokeReason { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => "企业二维码";

    /// <summary>Takes the code out of force; whoever scans it is told so.</summary>
    public void Revoke(DateTimeOffset at, string reason) => (RevokedAt, RevokeReason) = (at, reason);
}

/// <summary>Says that a code has left the house: somebody scanned it, or it stood on a sheet to be printed. From then on it
/// may hang on a door. Kept beside the code, since a scan is no change of it.</summary>
public sealed class CodeUse
{
    public required Guid CodeId { get; init; }
    /// <summary>The first time.</summary>
    public required DateTimeOffset Since { get; init; }
}

/// <summary>The key that signs codes, kept encrypted (data protection); made once.</summary>
public sealed class CodeKey
{
    public int Id { get; init; }
    public required string Protected { get; init; }
}

sealed class EnterpriseCodeConfiguration : IEntityTypeConfiguration<EnterpriseCode>, IEntityTypeConfiguration<CodeKey>, IEntityTypeConfiguration<CodeUse>, IEntityTypeConfiguration<EnterpriseCard>
{
    public void Configure(EntityTypeBuilder<EnterpriseCode> builder)
    {
        builder.ToTable("enterprise_codes");
        // A withdrawn code has to say so for as long as a print of it may hang somewhere.
        builder.MapPart(outlivesFile: true);
        builder.Property(row => row.Token).HasMaxLength(40);
        builder.HasIndex(row => row.Token).IsUnique();
        builder.HasIndex(row => row.EnterpriseId).IsUnique().HasFilter("revoked_at is null").HasDatabaseName("ix_enterprise_codes_in_force");
    }

    public void Configure(EntityTypeBuilder<CodeUse> builder)
    {
        builder.ToTable("code_uses");
        builder.HasKey(row => row.CodeId);
        builder.HasOne<EnterpriseCode>().WithMany().HasForeignKey(row => row.CodeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CodeKey> builder) => builder.ToTable("code_keys");

    public void Configure(EntityTypeBuilder<EnterpriseCard> builder)
    {
        builder.ToTable("enterprise_cards");
        builder.HasKey(row => row.EnterpriseId);
        builder.Property(row => row.EnterpriseId).ValueGeneratedNever();
    }
}
