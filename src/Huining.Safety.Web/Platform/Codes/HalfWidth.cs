namespace Huining.Safety.Web.Platform.Codes;

/// <summary>Makes typed identifiers comparable: Chinese keyboards and sheets bring full-width digits, letters and blanks.</summary>
public static class HalfWidth
{
    const char FirstFullWidth = '\uFF01', LastFullWidth = '\uFF5E', IdeographicSpace = '\u3000', ZeroWidthSpace = '\u200B', ByteOrderMark = '\uFEFF';
    const int Distance = FirstFullWidth - '!';

    /// <summary>The text with full-width letters, digits and signs as their half-width twins; the rest unchanged.</summary>
    public static string Of(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Of(source[i]);
    });

    /// <summary>An identifier as it is stored: half-width, no blanks anywhere, upper case. Null becomes empty.</summary>
    public static string Identifier(string? text) =>
        new([.. Of(text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not (ZeroWidthSpace or ByteOrderMark)).Select(char.ToUpperInvariant)]);

    static char Of(char c) => c switch
    {
        >= FirstFullWidth and <= LastFullWidth => (char)(c - Distance),
        IdeographicSpace => ' ',
        _ => c,
    };
}
