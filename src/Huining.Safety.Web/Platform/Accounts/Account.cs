using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>A person who logs in. One person, one account; roles say what, postings say where.</summary>
[NotInHistory(
    nameof(PasswordHash), nameof(SecurityStamp), nameof(ConcurrencyStamp), nameof(NormalizedEmail), nameof(NormalizedUserName),
    nameof(AccessFailedCount), nameof(LockoutEnd), nameof(LastLoginAt), nameof(SecondFactorKey), nameof(SecondFactorStep))]
public sealed class Account : IdentityUser<Guid>, IAudited
{
    /// <summary>Real name, as it stands in history sentences.</summary>
    [PersonalData]
    public string DisplayName { get; set; } = "";

    /// <summary>The agency the person works for; null for enterprise accounts.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>Township of a township supervisor.</summary>
    public string? TownshipCode { get; set; }

    /// <summary>Enterprise of an enterprise account.</summary>
    public Guid? EnterpriseId { get; set; }

    /// <summary>Number of the enforcement certificate, 行政执法证号.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>Set for invited and reset accounts: the next login must choose a password.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>A disabled account can't log in and its sessions end.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? PasswordChangedAt { get; set; }
    public DateTimeOffset? LastLoginAt { get; set; }

    /// <summary>Secret of the second factor, sealed by data protection; null until it is set up.</summary>
    public string? SecondFactorKey { get; set; }

    /// <summary>Time step of the last one-time password used: none serves twice.</summary>
    public long SecondFactorStep { get; set; }

    /// <summary>Marks invented people, so that the login page may list them in demo mode.</summary>
    public bool IsDemo { get; set; }

    int IAudited.Version => 0;
    string IAudited.AuditTitle => $"账号 {UserName}";
}
