using System.Globalization;
using System.Text;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Names that people and phones give to files, made safe to show, to send and to save anywhere.</summary>
public static class FileName
{
    /// <summary>Longest name kept, characters.</summary>
    public const int MaxLength = 100;

    const string Nameless = "文件";

    /// <summary>Device names that Windows takes for something else than a file.</summary>
    static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>The last part of the path without control and direction characters, with the ending of what the
    /// file really is.</summary>
    public static string Clean(string? name, FileKind kind) => Stem(name, MaxLength - kind.Extension().Length) + kind.Extension();

    /// <summary>The name as it may be shown in an error message.</summary>
    public static string Show(string? name)
    {
        var shown = Printable(LastPart(name));
        return shown.Length == 0 ? Nameless : Cut(shown, 40);
    }

    static string Stem(string? name, int most)
    {
        var plain = Printable(LastPart(name));
        var dot = plain.LastIndexOf('.');
        var stem = (dot > 0 ? plain[..dot] : plain).Trim(' ', '.', '\u3000');
        if (stem.Length == 0) return Nameless;
        if (Reserved.Contains(stem.Split('.')[0].Trim())) stem = "_" + stem;
        return Cut(stem, most).TrimEnd(' ', '.');
    }

    static string LastPart(string? name) => (name ?? "").Split('/', '\\')[^1];

    static string Printable(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD))
                text.Append(rune.ToString());
        return text.ToString();
    }

    static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
