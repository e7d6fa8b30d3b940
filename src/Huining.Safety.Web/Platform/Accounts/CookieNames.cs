namespace Huining.Safety.Web.Platform.Accounts;

/// <summary>Names and settings of our cookies. Over https every name begins with <c>__Host-</c>, which browsers take
/// only from this very host; plain http is for one's own machine (<c>Safety:Http</c>), where they would refuse it.</summary>
public sealed class CookieNames(bool http)
{
    string Prefix => http ? "" : "__Host-";

    /// <summary>The login.</summary>
    public string Login => Prefix + "huining";

    /// <summary>The right password was given, the second step is still open.</summary>
    public string SecondStep => Prefix + "huining-step";

    /// <summary>The known browser.</summary>
    public string Device => Prefix + "huining-device";

    /// <summary>Protects forms against foreign pages.</summary>
    public string Form => Prefix + "huining-form";

    /// <summary>A sentence for the next page.</summary>
    public string Flash => Prefix + "huining-flash";

    /// <summary>Whether a cookie asks for https.</summary>
    public CookieSecurePolicy Secure => http ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>The settings every cookie shares.</summary>
    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = Secure;
    }

    /// <summary>The same for a cookie written by hand.</summary>
    public CookieOptions Options(DateTimeOffset expires) =>
        new() { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !http, Expires = expires };

    /// <summary>Reads the setting.</summary>
    public static CookieNames Of(IConfiguration settings) => new(settings.GetValue<bool>("Safety:Http"));
}
