using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Telephone numbers in the forms of officers: shown masked, and a number sent back masked means “as before”, so
/// that editing an address reveals nobody's number.</summary>
public static class MaskedPhones
{
    /// <summary>The facts with every telephone number masked.</summary>
    public static EnterpriseFacts Hide(EnterpriseFacts facts) => facts with
    {
        PrincipalPhone = Masking.Phone(facts.PrincipalPhone),
        SafetyManagerPhone = Hidden(facts.SafetyManagerPhone),
        GridKeeperPhone = Hidden(facts.GridKeeperPhone),
    };

    /// <summary>Puts the numbers back that came in masked.</summary>
    public static EnterpriseFacts Restore(EnterpriseFacts typed, EnterpriseFacts stored) => typed with
    {
        PrincipalPhone = Real(typed.PrincipalPhone, stored.PrincipalPhone) ?? "",
        SafetyManagerPhone = Real(typed.SafetyManagerPhone, stored.SafetyManagerPhone),
        GridKeeperPhone = Real(typed.GridKeeperPhone, stored.GridKeeperPhone),
    };

    static string? Hidden(string? phone) => phone is null ? null : Masking.Phone(phone);

    static string? Real(string? typed, string? stored) => typed is not null && stored is not null && typed.Trim() == Masking.Phone(stored) ? stored : typed;
}
