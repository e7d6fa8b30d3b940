using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Accounts.Lockout;

/// <summary>A browser from which an account has logged in before. It counts its own wrong passwords, so that a
/// stranger who locks the account by guessing does not lock its owner out.</summary>
public sealed class AccountDevice
{
    /// <summary>How long a browser is known after its last login.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromDays(180);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the browser's cookie.</summary>
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset LastLoginAt { get; set; }
    public int FailedCount { get; private set; }
    public DateTimeOffset? LockoutEnd { get; private set; }
}

sealed class AccountDeviceConfiguration : IEntityTypeConfiguration<AccountDevice>
{
    public void Configure(EntityTypeBuilder<AccountDevice> builder)
    {
        builder.ToTable("account_devices");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        builder.HasIndex(row => new { row.AccountId, row.SecretHash }).IsUnique();
    }
}
