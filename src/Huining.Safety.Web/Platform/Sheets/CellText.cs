using System.Buffers;
using System.Text;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Understands cell text as a person would. Each reading returns a value or says in Chinese what is wrong
/// and how to mend it. Texts are expected non-empty; emptiness is the column's matter.
/// </summary>
public static partial class CellText
{
    static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\u007F', '\u00AD',
         '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
         '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Takes away what nobody sees: spaces of every width at both ends, zero-width and control characters,
    /// the leading apostrophe that forces text. Line breaks inside stay.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        if (text.AsSpan().ContainsAny(Unseen)) text = string.Concat(text.Where(c => !Unseen.Contains(c)));
        text = text.Trim();
        return text is ['\'' or '＇', ..] ? text[1..].TrimStart() : text;
    }

    /// <summary>One line: <see cref="Clean"/>, with line breaks and runs of spaces inside made one space.</summary>
    public static string Line(string? text)
    {
        text = Clean(text);
        if (!text.Any(char.IsWhiteSpace)) return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line[^1] != ' ') line.Append(' ');
        return line.ToString();
    }

    /// <summary>Full-width letters, digits, signs and the ideographic space as their ordinary forms: １２Ａ becomes 12A.</summary>
    public static string HalfWidth(string text) => !text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') && !text.Contains('\u3000')
        ? text
        : string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                into[i] = from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - 0xFEE0) : from[i] == '\u3000' ? ' ' : from[i];
        });

    /// <summary>A code such as the unified social credit code: half-width, upper case, no spaces at all.</summary>
    public static string Code(string? text) => Packed(text).ToUpperInvariant();

    /// <summary>A person's name: 张　三 becomes 张三; spaces between Latin words stay.</summary>
    public static string PersonName(string? text)
    {
        var line = Line(text);
        return line.Any(char.IsAsciiLetter) ? line : line.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>是/否 and what people write instead: Y/N, 有/无, √/×, 1/0, TRUE/FALSE.</summary>
    public static CellResult<bool> YesNo(string? text) => Code(text) switch
    {
        "是" or "有" or "对" or "Y" or "YES" or "TRUE" or "T" or "1" or "√" or "✓" or "✔" or "☑" => true,
        "否" or "无" or "不是" or "没有" or "N" or "NO" or "FALSE" or "F" or "0" or "×" or "X" or "✗" or "✘" or "☒" => false,
        _ => CellResult<bool>.Fail("请填“是”或“否”"),
    };

    /// <summary>Half-width without any space: the form numbers, dates and codes are read from.</summary>
    static string Packed(string? text)
    {
        var packed = HalfWidth(Clean(text));
        return packed.Any(char.IsWhiteSpace) ? string.Concat(packed.Where(c => !char.IsWhiteSpace(c))) : packed;
    }
}
