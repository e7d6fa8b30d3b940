using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Accounts.Passwords;

/// <summary>The hash of a password once chosen, so that it is not chosen again soon.</summary>
public sealed class PasswordRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Hash { get; init; }
    public required DateTimeOffset At { get; init; }
}

sealed class PasswordRecordConfiguration : IEntityTypeConfiguration<PasswordRecord>
{
    public void Configure(EntityTypeBuilder<PasswordRecord> builder)
    {
        builder.ToTable("account_passwords");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        builder.HasIndex(row => new { row.AccountId, row.At });
    }
}
