using System.IO.Compression;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// The first thing that sees an uploaded file. Nothing is unpacked or parsed before the file has passed here,
/// and what is unpacked later goes on being counted (<see cref="WorkbookPackage"/>).
/// </summary>
public static class SheetGuard
{
    /// <summary>Checks what the file is and that it is safe to open. Returns true for an xlsx workbook, false for text (csv).</summary>
    /// <param name="file">A seekable stream holding the whole file.</param>
    /// <param name="limits">Sizes allowed; <see cref="SheetLimits.Default"/> when null.</param>
    /// <exception cref="SheetRefusedException">The file is something else, damaged, encrypted, or beyond the limits.</exception>
    public static bool IsWorkbook(Stream file, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        if (file.Length > limits.MaxFileBytes) throw SheetRefusedException.TooBig(limits.MaxFileBytes);
        if (!SheetSignature.IsZip(file)) return false;
        using var zip = OpenZip(file, limits);
        return true;
    }

    /// <summary>Opens a zip only after its table of contents has been looked at, and judges every entry by name and declared size.</summary>
    internal static ZipArchive OpenZip(Stream file, SheetLimits limits)
    {
        ZipDirectory.Check(file, limits.MaxEntries);
        ZipArchive? zip = null;
        try
        {
            file.Position = 0;
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckEntries(zip.Entries, file.Length, limits);
            return zip;
        }
        catch (Exception cause)
        {
            zip?.Dispose();
            if (cause is InvalidDataException or ArgumentException or NotSupportedException or EndOfStreamException) throw SheetRefusedException.Damaged(cause);
            throw;
        }
    }

    static void CheckEntries(IReadOnlyCollection<ZipArchiveEntry> entries, long fileBytes, SheetLimits limits)
    {
        if (entries.Count > limits.MaxEntries)
            throw new SheetRefusedException($"压缩包里的文件多于 {limits.MaxEntries} 个，不是普通的表格文件。请用 Excel 或 WPS 另存为 xlsx 后再上传");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long declared = 0;
        foreach (var entry in entries)
        {
            var name = PartName(entry);
            if (IsOutside(name))
                throw new SheetRefusedException("压缩包里有指向外部位置的文件名，文件不安全，已拒绝。请用 Excel 或 WPS 另存为 xlsx 后再上传");
            if (!names.Add(name))
                throw new SheetRefusedException("压缩包里有重名的文件，内容不可信，已拒绝。请用 Excel 或 WPS 另存为 xlsx 后再上传");
            if (entry.IsEncrypted)
                throw new SheetRefusedException("文件加了密码，系统无法读取。请取消密码后另存再上传");
            declared += entry.Length;
            if (entry.Length > Math.Max(limits.RatioFloorBytes, entry.CompressedLength * limits.MaxRatio)) throw SheetRefusedException.Bomb();
        }
        if (declared > limits.MaxUnpackedBytes || declared > Math.Max(limits.RatioFloorBytes, fileBytes * limits.MaxRatio)) throw SheetRefusedException.Bomb();
        RefuseOtherPackages(names);
    }

    static void RefuseOtherPackages(HashSet<string> names)
    {
        if (names.Contains("[Content_Types].xml") && names.Contains("_rels/.rels") && !names.Contains("word/document.xml")
            && !names.Contains("ppt/presentation.xml") && !names.Contains("xl/workbook.bin")) return;
        var what = names switch
        {
            _ when names.Contains("word/document.xml") => "Word 文档",
            _ when names.Contains("ppt/presentation.xml") => "演示文稿",
            _ when names.Contains("xl/workbook.bin") => "二进制工作簿（xlsb）",
            _ when names.Contains("content.xml") && names.Contains("mimetype") => "ODF 表格（ods）",
            _ => "压缩包，不是工作簿",
        };
        throw new SheetRefusedException($"这个文件其实是{what}。请用 Excel 或 WPS 把表格另存为“Excel 工作簿（*.xlsx）”后再上传");
    }

    /// <summary>An entry's name as the package addresses it; some old writers use backslashes.</summary>
    internal static string PartName(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    static bool IsOutside(string name) =>
        name.StartsWith('/') || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains("..");
}
