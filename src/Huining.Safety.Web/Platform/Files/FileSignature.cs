using System.IO.Compression;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Tells what a file is from its bytes. The signature must stand at the very start: a file that is two
/// things at once is taken for the first, and never served as the second.</summary>
public static class FileSignature
{
    const int MostEntries = 5_000, PdfTail = 1024;

    static readonly string[] HeicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"];

    /// <summary>The kind by content.</summary>
    public static FileKind Detect(byte[] content)
    {
        ReadOnlySpan<byte> head = content.AsSpan(0, Math.Min(content.Length, 16));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8)) return FileKind.Webp;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(head[8..12])) ? FileKind.Heic : FileKind.Unknown;
        if (head.StartsWith("%PDF-"u8)) return content.AsSpan(Math.Max(0, content.Length - PdfTail)).IndexOf("%%EOF"u8) >= 0 ? FileKind.Pdf : FileKind.Unknown;
        if (head.StartsWith("PK\x03\x04"u8)) return InsideZip(content);
        if (head.StartsWith("PK"u8) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("7z"u8)) return FileKind.Archive;
        if (head.StartsWith("MZ"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]) || head.StartsWith("dex\n"u8)) return FileKind.Program;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return FileKind.OldOffice;
        if (head.StartsWith("#!"u8) || LooksLikeMarkup(content)) return FileKind.Markup;
        return FileKind.Unknown;
    }

    static bool LooksLikeMarkup(byte[] content)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, 256));
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        return start.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
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
