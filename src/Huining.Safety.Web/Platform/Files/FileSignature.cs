using System.IO.Compression;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Tells what a file is from its bytes. The signature must stand at the very start: a file that is two
/// things at once is taken for the first, and never served as the second.</summary>
public static class FileSignature
{
    const int MostEntries = 5_000, PdfTail = 1024;

    static readonly string[] HeicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"];

    /// <summary>How many bytes of the start tell the most.</summary>
    public const int HeadBytes = 512;

    static readonly FileOpening[] Openings =
    [
        new([0xFF, 0xD8, 0xFF], FileKind.Jpeg, "图片（JPEG）"),
        new([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png, "图片（PNG）"),
        new("GIF8"u8.ToArray(), FileKind.Unknown, "图片（GIF）"),
        new("%PDF-"u8.ToArray(), FileKind.Pdf, "PDF 文件"),
        new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.OldOffice, "旧版 Office 文件"),
        new("PK\x03\x04"u8.ToArray(), FileKind.Archive, "压缩包") { IsZip = true },
        new("PK\x05\x06"u8.ToArray(), FileKind.Archive, "空的压缩包"),
        new("PK"u8.ToArray(), FileKind.Archive, "压缩包"),
        new("Rar!"u8.ToArray(), FileKind.Archive, "压缩包（RAR）"),
        new([0x37, 0x7A, 0xBC, 0xAF], FileKind.Archive, "压缩包（7z）"),
        new([0x1F, 0x8B], FileKind.Archive, "压缩包（gzip）"),
        new("MZ"u8.ToArray(), FileKind.Program, "程序（exe）"),
        new([0x7F, 0x45, 0x4C, 0x46], FileKind.Program, "程序"),
        new("dex\n"u8.ToArray(), FileKind.Program, "程序"),
        new([0x7B, 0x5C, 0x72, 0x74, 0x66], FileKind.Unknown, "RTF 文档"),
        new("#!/"u8.ToArray(), FileKind.Markup, "脚本"),
    ];

    static readonly FileOpening Markup = new([], FileKind.Markup, "网页或 XML");

    /// <summary>What a file opens as, for whoever sees only its start; null for text and for what nobody knows.</summary>
    public static FileOpening? OpeningOf(ReadOnlySpan<byte> head)
    {
        foreach (var known in Openings)
            if (known.Fits(head)) return known;
        return LooksLikeMarkup(head) ? Markup : null;
    }

    /// <summary>The kind by content.</summary>
    public static FileKind Detect(byte[] content)
    {
        ReadOnlySpan<byte> head = content.AsSpan(0, Math.Min(content.Length, HeadBytes));
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8)) return FileKind.Webp;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(head[8..12])) ? FileKind.Heic : FileKind.Unknown;
        return OpeningOf(head) switch
        {
            { Kind: FileKind.Pdf } => content.AsSpan(Math.Max(0, content.Length - PdfTail)).IndexOf("%%EOF"u8) >= 0 ? FileKind.Pdf : FileKind.Unknown,
            { IsZip: true } => InsideZip(content),
            { } known => known.Kind,
            null => FileKind.Unknown,
        };
    }

    static bool LooksLikeMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    /// <summary>Reads only the list of entries; nothing is unpacked.</summary>
    static FileKind InsideZip(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return FileKind.Archive;
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml")) return FileKind.Archive;
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return FileKind.Macro;
            return names.Contains("xl/workbook.xml") ? FileKind.Xlsx : names.Contains("word/document.xml") ? FileKind.Docx : FileKind.Archive;
        }
        catch (InvalidDataException)
        {
            return FileKind.Unknown;
        }
    }
}

/// <summary>A known start of files.</summary>
/// <param name="Magic">The first bytes.</param>
/// <param name="Kind">What it says; unknown for kinds the house never takes.</param>
/// <param name="Name">What people call it.</param>
public sealed record FileOpening(byte[] Magic, FileKind Kind, string Name)
{
    /// <summary>A zip with something in it, which may be a workbook or a document.</summary>
    public bool IsZip { get; init; }

    /// <summary>Does a file start so? Two letters may also open an honest text; a binary shows itself by a zero byte.</summary>
    public bool Fits(ReadOnlySpan<byte> head) =>
        head.StartsWith(Magic) && (Magic.Length > 2 || Magic[0] < ' ' || head.Contains((byte)0));
}
