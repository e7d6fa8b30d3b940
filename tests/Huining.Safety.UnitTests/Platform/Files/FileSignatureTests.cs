using System.IO.Compression;
using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Files;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Files;

public sealed class FileSignatureTests
{
    static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
                using (archive.CreateEntry(entry).Open()) { }
        return stream.ToArray();
    }

    public static TheoryData<string, byte[], FileKind> Files => new()
    {
        { "jpeg", Pictures.Jpeg(8, 8), FileKind.Jpeg },
        { "png", Pictures.Png(8, 8), FileKind.Png },
        { "webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], FileKind.Webp },
        { "heic", [0, 0, 0, 24, .. "ftypheic"u8], FileKind.Heic },
        { "video", [0, 0, 0, 24, .. "ftypmp42"u8], FileKind.Unknown },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n%%EOF\n"), FileKind.Pdf },
        { "a page that claims to be pdf", Encoding.ASCII.GetBytes("%PDF-1.7<script>alert(1)</script>"), FileKind.Unknown },
        { "xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), FileKind.Xlsx },
        { "docx", Zip("[Content_Types].xml", "word/document.xml"), FileKind.Docx },
        { "xlsm", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), FileKind.Macro },
        { "jar", Zip("META-INF/MANIFEST.MF", "A.class"), FileKind.Archive },
        { "apk over xlsx", Zip("AndroidManifest.xml", "classes.dex", "xl/workbook.xml"), FileKind.Archive },
        { "exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], FileKind.Program },
        { "elf", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], FileKind.Program },
        { "old excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.OldOffice },
        { "svg", Encoding.UTF8.GetBytes("\uFEFF  <svg onload=alert(1)>"), FileKind.Markup },
        { "script", Encoding.ASCII.GetBytes("#!/bin/sh\n"), FileKind.Markup },
        { "truncated zip", Zip("[Content_Types].xml")[..40], FileKind.Unknown },
        { "a csv that begins with PK", Encoding.UTF8.GetBytes("PK值,1\n"), FileKind.Unknown },
        { "a csv that begins with MZ", Encoding.UTF8.GetBytes("MZ名称,1\n"), FileKind.Unknown },
        { "rar", [.. "Rar!"u8, 0x1A, 7, 0], FileKind.Archive },
        { "gif", [.. "GIF89a"u8, 1, 0], FileKind.Unknown },
        { "text", Encoding.UTF8.GetBytes("你好"), FileKind.Unknown },
        { "empty", [], FileKind.Unknown },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Content_tells_the_kind(string what, byte[] content, FileKind kind) =>
        Assert.True(kind == FileSignature.Detect(content), $"{what}: {FileSignature.Detect(content)}");
}
