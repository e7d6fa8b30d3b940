using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>A write that was done, by its sender's key: the same key again gets the same answer and does nothing.
/// Kept seven days, because phones stay without signal for days.</summary>
public sealed class OnceKey
{
    /// <summary>Days a key is remembered.</summary>
    public const int DaysKept = 7;

    /// <summary>The account, or the session cookie's hash for the public.</summary>
    public required string Sender { get; init; }
    public required string Key { get; init; }
    /// <summary>SHA-256 of method, path and body: the same key with other content is refused.</summary>
    public required byte[] Request { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Status { get; set; }
    public string? Location { get; set; }
    public string? ContentType { get; set; }
    public string? Body { get; set; }
}

sealed class OnceKeyConfiguration : IEntityTypeConfiguration<OnceKey>
{
    public void Configure(EntityTypeBuilder<OnceKey> builder)
    {
        builder.ToTable("once_keys");
        builder.HasKey(row => new { row.Sender, row.Key });
        builder.HasIndex(row => row.At);
    }
}
