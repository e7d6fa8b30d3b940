using System.Text;
using System.Text.RegularExpressions;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Makes any text one that a workbook can carry and gives back unchanged.</summary>
internal static partial class WorkbookText
{
    /// <summary>The most a workbook cell can hold.</summary>
    const int MaxChars = 32_767;

    /// <summary>Leaves out characters XML forbids, escapes what would be read as an escape, cuts at the format's limit.</summary>
    public static string Safe(string text)
    {
        text = Printable(text);
        if (text.Contains("_x", StringComparison.Ordinal)) text = LooksEscaped().Replace(text, "_x005F_x");
        if (text.Length <= MaxChars) return text;
        return text[..(char.IsHighSurrogate(text[MaxChars - 2]) ? MaxChars - 2 : MaxChars - 1)] + "…";
    }

    /// <summary>Leaves out control characters and halves of surrogate pairs, which no file carries.</summary>
    public static string Printable(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || !IsXml(c))) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || (rune != Rune.ReplacementChar && IsXml((char)rune.Value))) printable.Append(rune);
        return printable.ToString();
    }

    static bool IsXml(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and not ('\uFFFE' or '\uFFFF'));

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
