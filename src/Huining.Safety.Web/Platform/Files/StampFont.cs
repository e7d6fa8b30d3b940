using System.Text;
using SkiaSharp;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>The font that writes time, place and person onto photos: the one set in <c>Safety:StampFont</c>, else a
/// Chinese font of the system (<c>fonts-noto-cjk</c>), else any font, which then leaves out what it can't write.</summary>
public sealed class StampFont
{
    const int Sample = '会';

    static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fonts-noto"];
    static readonly string[] Preferred = ["NotoSansSC", "NotoSansCJK-Regular", "SourceHanSans", "wqy-", "DroidSansFallback"];

    readonly Lazy<SKTypeface?> _typeface;

    /// <param name="settings">Names a font file in <c>Safety:StampFont</c>.</param>
    /// <param name="log">Told once when Chinese can't be written.</param>
    public StampFont(IConfiguration settings, ILogger<StampFont> log) => _typeface = new(() =>
    {
        var typeface = Find(settings["Safety:StampFont"]);
        if (typeface is null || !Writes(typeface, Sample))
            log.LogWarning("没有找到中文字体，照片上只能印出时间。请安装 fonts-noto-cjk，或在 Safety:StampFont 指定字体文件。");
        return typeface;
    });

    /// <summary>The font; null when the machine has none at all.</summary>
    public SKTypeface? Typeface => _typeface.Value;

    /// <summary>The part of the text that the font can write.</summary>
    public string Drawable(string text)
    {
        if (Typeface is not { } typeface) return "";
        var drawn = new StringBuilder(text.Length);
        using var font = new SKFont(typeface);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value == ' ' || font.ContainsGlyph(rune.Value))) drawn.Append(rune.ToString());
        return drawn.ToString();
    }

    static bool Writes(SKTypeface typeface, int codepoint)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(codepoint);
    }

    static SKTypeface? Find(string? named)
    {
        if (named is { Length: > 0 }) return SKTypeface.FromFile(named);
        var files = Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".ttf" or ".ttc" or ".otf")
            .Order(StringComparer.Ordinal).ToList();
        var rank = files.OrderBy(file => Array.FindIndex(Preferred, name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)) is >= 0 and var at ? at : Preferred.Length);
        SKTypeface? latin = null;
        foreach (var typeface in rank.Select(Open).OfType<SKTypeface>())
        {
            if (Writes(typeface, Sample)) return typeface;
            latin ??= typeface;
        }
        return latin;
    }

    /// <summary>A collection holds the national forms one after another: the simplified Chinese one is wanted.</summary>
    static SKTypeface? Open(string file)
    {
        SKTypeface? first = null;
        for (var index = 0; index < (Path.GetExtension(file) == ".ttc" ? 10 : 1); index++)
        {
            if (SKTypeface.FromFile(file, index) is not { } typeface) break;
            if (typeface.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) return typeface;
            first ??= typeface;
        }
        return first;
    }
}
