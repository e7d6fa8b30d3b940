using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Accounts.Slips;

/// <summary>What a one-time code is good for.</summary>
public enum CodePurpose
{
    /// <summary>A new account chooses its first password.</summary>
    Invitation,
    /// <summary>A forgotten password is chosen anew.</summary>
    Reset,
    /// <summary>Stands in once for the second factor when the phone is lost.</summary>
    Recovery,
}

/// <summary>A code printed on paper. Only its hash is kept; it serves once.</summary>
public sealed class AccountCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required CodePurpose Purpose { get; init; }

    /// <summary>SHA-256 of account and code; a code has 60 random bits.</summary>
    public required byte[] Hash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for recovery codes, which hold until used or replaced.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

sealed class AccountCodeConfiguration : IEntityTypeConfiguration<AccountCode>
{
    public void Configure(EntityTypeBuilder<AccountCode> builder)
    {
        builder.ToTable("account_codes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        builder.HasIndex(row => new { row.AccountId, row.Purpose });
    }
}
