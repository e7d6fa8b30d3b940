using System.Text;
using System.Text.RegularExpressions;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Brings facts into the form in which they are checked, compared and stored.</summary>
public static partial class EnterpriseFactsForm
{
    /// <summary>What people write where a code would stand, for a unit without registration.</summary>
    static readonly HashSet<string> NoCode = ["无", "无证", "未登记", "未办理", "没有", "/", "-", "—"];

    const int MobileLength = 11;

    /// <summary>Decimals of a degree that are stored: a tenth of a metre.</summary>
    const int DegreeDecimals = 6;

    /// <summary>Does this stand where a code would stand, and say that there is none?</summary>
    public static bool IsNoCode(string? uscc) => NoCode.Contains(UnifiedSocialCreditCode.Normalise(uscc));

    /// <summary>Trims texts, empties become null, full-width digits and lower case in codes become plain, telephone
    /// numbers lose blanks and +86; kinds that are high-risk by law are marked so, codes like 无 mark an unregistered unit.</summary>
    public static EnterpriseFacts Normalise(EnterpriseFacts facts, EnterpriseCodeLists lists)
    {
        var uscc = UnifiedSocialCreditCode.Normalise(facts.Uscc);
        var none = NoCode.Contains(uscc);
        return facts with
        {
            Name = Line(facts.Name) ?? "",
            Uscc = uscc.Length == 0 || none ? null : uscc,
            Unregistered = facts.Unregistered || none,
            KindCode = Code(facts.KindCode) ?? "",
            SectorCode = Code(facts.SectorCode) ?? "",
            SubsectorCode = Code(facts.SubsectorCode),
            IndustryCode = Code(facts.IndustryCode),
            LegalRepresentative = Line(facts.LegalRepresentative),
            PrincipalName = Line(facts.PrincipalName) ?? "",
            PrincipalPhone = Phone(facts.PrincipalPhone) ?? "",
            SafetyManagerName = Line(facts.SafetyManagerName),
            SafetyManagerPhone = Phone(facts.SafetyManagerPhone),
            RegisteredAddress = Line(facts.RegisteredAddress),
            SiteAddress = Line(facts.SiteAddress) ?? "",
            TownshipCode = Code(facts.TownshipCode) ?? "",
            VillageCode = Code(facts.VillageCode),
            Longitude = Rounded(facts.Longitude),
            Latitude = Rounded(facts.Latitude),
            HighRisk = facts.HighRisk || facts.MetalSmelting || lists.Kind(Code(facts.KindCode))?.HighRisk == true,
            GridKeeper = Line(facts.GridKeeper),
            GridKeeperPhone = Phone(facts.GridKeeperPhone),
            KeyPosts = Text(facts.KeyPosts),
            KeyProcesses = Text(facts.KeyProcesses),
            Remark = Text(facts.Remark),
        };
    }

    static decimal? Rounded(decimal? degrees) => degrees is { } value ? Math.Round(value, DegreeDecimals) : null;

    static string? Code(string? text) => HalfWidth.Identifier(text) is { Length: > 0 } code ? code : null;

    static string? Phone(string? text)
    {
        var digits = (Code(text) ?? "").Replace("—", "-").Replace("－", "-").Replace("(", "").Replace(")", "-").Trim('-');
        var phone = Mainland().Replace(digits, "");
        var run = phone.Replace("-", "");
        return run.Length == 0 ? null : run.Length == MobileLength && run[0] == '1' ? run : phone;
    }

    /// <summary>One line: no control characters, single blanks.</summary>
    static string? Line(string? text) => Blanks().Replace(Clean(text), " ").Trim() is { Length: > 0 } line ? line : null;

    static string? Text(string? text) => Clean(text).ReplaceLineEndings("\n").Trim() is { Length: > 0 } kept ? kept : null;

    static string Clean(string? text)
    {
        if (text is null) return "";
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
            if (c is '\n' or '\r' or '\t' || !char.IsControl(c) && c is not ('\u200B' or '\uFEFF')) kept.Append(c);
        return kept.ToString();
    }

    [GeneratedRegex(@"^(\+86|0086|86(?=1[3-9][0-9]{9}$))-?")]
    private static partial Regex Mainland();

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Blanks();
}
