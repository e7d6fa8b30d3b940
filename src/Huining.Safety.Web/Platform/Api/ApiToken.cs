using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>A key with which a program speaks for an account: it sees and may what the account sees and may.
/// Only the key's hash is kept; the key itself is shown once.</summary>
public sealed class ApiToken : Record
{
    const string Prefix = "hs_";

    ApiToken() { }

    /// <summary>Makes a token.</summary>
    /// <returns>The record, and the key to hand over.</returns>
    public static (ApiToken Token, string Key) Issue(Guid account, string name, DateTimeOffset expiresAt)
    {
        var key = Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (new ApiToken { AccountId = account, Name = name, KeyHash = HashOf(key), ExpiresAt = expiresAt }, key);
    }

    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public byte[] KeyHash { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"接口令牌 {Name}";

    /// <summary>Takes the token back.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    /// <summary>Hash under which a key is found. Keys are 256 random bits, so a plain hash is enough.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(row => row.Name).HasMaxLength(50);
        builder.HasIndex(row => row.KeyHash).IsUnique();
        builder.HasIndex(row => row.AccountId);
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
