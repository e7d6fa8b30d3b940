namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>The county's figures for logging in (configuration section <c>Access</c>); the defaults are those of
/// security-and-compliance.md §2, which a court of auditors may ask to be stricter.</summary>
public sealed class AccessOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Access";

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public int Failures { get; set; } = 5;

    /// <summary>Minutes an account stays locked.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>Failed tries a minute and address, over all accounts.</summary>
    public int FailuresPerMinute { get; set; } = 5;

    /// <summary>Minutes without a request that end a session of staff.</summary>
    public int StaffIdleMinutes { get; set; } = 15;

    /// <summary>Minutes without a request that end a session of an enterprise.</summary>
    public int EnterpriseIdleMinutes { get; set; } = 30;

    /// <summary>Hours after which every session ends.</summary>
    public int LongestHours { get; set; } = 12;

    /// <summary>Days after which staff choose a new password.</summary>
    public int PasswordDays { get; set; } = 90;

    /// <summary>Earlier passwords that may not be chosen again.</summary>
    public int PasswordsRemembered { get; set; } = 5;

    /// <summary>Days an invitation or reset slip is good for.</summary>
    public int SlipDays { get; set; } = 7;

    /// <summary>A new login of staff ends their other sessions.</summary>
    public bool OneSessionForStaff { get; set; }

    /// <summary>Officers and administrators must use a second factor; unless set, everywhere but in demonstrations.</summary>
    public bool? SecondFactor { get; set; }

    /// <summary>The server shows invented data and lists its accounts on the login page (<c>Safety:Demo</c>).</summary>
    public bool Demo { get; set; }

    /// <summary>Whether the second factor is demanded here.</summary>
    public bool DemandSecondFactor => SecondFactor ?? !Demo;
}
