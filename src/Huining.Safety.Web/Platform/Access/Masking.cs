namespace Huining.Safety.Web.Platform.Access;

/// <summary>
/// Personal data as lists, exports and public pages show it (个人信息保护法第51条: de-identification). The full value takes a
/// permission, a reason and a line in the audit log.
/// </summary>
public static class Masking
{
    const int KeptHead = 3, KeptTail = 4, LeastHidden = 4, ShortTail = 2;

    /// <summary>An identity number: first 3 and last 4 characters. <c>110***********002X</c></summary>
    public static string ResidentId(string? id) => Middle(id);

    /// <summary>A telephone number: first 3 and last 4 digits; of a short one only the last 2. <c>138****5678</c></summary>
    public static string Phone(string? phone) => Middle(phone);

    /// <summary>A person's name: the first character, a star for each other. <c>欧阳锋</c> becomes <c>欧**</c>.</summary>
    public static string Name(string? name)
    {
        var characters = (name ?? "").Trim().EnumerateRunes().ToList();
        return characters.Count <= 1 ? Stars(characters.Count) : characters[0] + Stars(characters.Count - 1);
    }

    static string Middle(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length >= KeptHead + LeastHidden + KeptTail)
            return text[..KeptHead] + Stars(text.Length - KeptHead - KeptTail) + text[^KeptTail..];
        return text.Length > ShortTail ? Stars(text.Length - ShortTail) + text[^ShortTail..] : Stars(text.Length);
    }

    static string Stars(int count) => new('*', count);
}
