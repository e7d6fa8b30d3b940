using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>What a request must know of the session it comes with and of its account.</summary>
/// <param name="Id">The session.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="Stamp">The account's security stamp; another one in the ticket means roles or posting changed.</param>
/// <param name="CreatedAt">Time of login.</param>
/// <param name="LastSeenAt">Last request, as the database knows it.</param>
/// <param name="Ended">Ended by logout, by an administrator, by a change of password.</param>
/// <param name="Enterprise">An enterprise's account, which may rest longer.</param>
/// <param name="Demo">An invented person.</param>
/// <param name="MustChangePassword">An administrator chose the password.</param>
/// <param name="PasswordChangedAt">When the password was chosen.</param>
/// <param name="SecondFactor">A second factor is set up.</param>
public sealed record SessionState(
    Guid Id, Guid AccountId, string? Stamp, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool Ended,
    bool Enterprise, bool Demo, bool MustChangePassword, DateTimeOffset? PasswordChangedAt, bool SecondFactor)
{
    /// <summary>Why the session no longer holds at <paramref name="now"/>, or null while it does.</summary>
    public SessionEnd? WhyOver(DateTimeOffset now, AccessOptions limits) =>
        Ended ? SessionEnd.Logout
        : now - CreatedAt >= TimeSpan.FromHours(limits.LongestHours) ? SessionEnd.Expired
        : now - LastSeenAt >= TimeSpan.FromMinutes(Enterprise ? limits.EnterpriseIdleMinutes : limits.StaffIdleMinutes) ? SessionEnd.Idle
        : null;

    /// <summary>What the person must settle before anything else, or null.</summary>
    public AccountDuty? Duty(IEnumerable<string> roles, DateTimeOffset now, AccessOptions limits) =>
        MustChangePassword || PasswordTooOld(now, limits) ? AccountDuty.Password
        : limits.DemandSecondFactor && !SecondFactor && roles.Any(Roles.NeedSecondFactor.Contains) ? AccountDuty.SecondFactor
        : null;

    bool PasswordTooOld(DateTimeOffset now, AccessOptions limits) =>
        !Enterprise && !Demo && (PasswordChangedAt is not { } chosen || now - chosen >= TimeSpan.FromDays(limits.PasswordDays));
}

/// <summary>What stands between a person who has logged in and their work.</summary>
public enum AccountDuty
{
    /// <summary>Choose a new password.</summary>
    Password,
    /// <summary>Set up the second factor.</summary>
    SecondFactor,
}
