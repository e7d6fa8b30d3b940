using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    [Display(Name = "本人退出")] Logout,
    [Display(Name = "长时间未操作")] Idle,
    [Display(Name = "超过最长时限")] Expired,
    [Display(Name = "本人在别处结束")] EndedByOwner,
    [Display(Name = "修改或重置了密码")] PasswordChanged,
    [Display(Name = "账号停用")] Disabled,
    [Display(Name = "在别处重新登录")] Replaced,
}

/// <summary>One login on one device. The cookie only names it; whether it still holds is decided here, so that
/// logging out or disabling an account ends it at once.</summary>
public sealed class AccountSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public string? Address { get; init; }

    /// <summary>Browser and system in words, from the User-Agent.</summary>
    public required string Device { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public SessionEnd? EndReason { get; set; }
}

sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Device).HasMaxLength(80);
        builder.Property(row => row.Address).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        builder.HasIndex(row => new { row.AccountId, row.EndedAt });
    }
}
