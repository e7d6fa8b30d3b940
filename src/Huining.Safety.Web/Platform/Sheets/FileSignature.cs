using System.Text;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Tells what a file is by its first bytes; its name proves nothing.</summary>
internal static class FileSignature
{
    static readonly (byte[] Magic, string Name)[] Foreign =
    [
        ("MZ"u8.ToArray(), "程序（exe）"), ("\u007FELF"u8.ToArray(), "程序"), ("%PDF"u8.ToArray(), "PDF 文件"),
        ([0xFF, 0xD8, 0xFF], "图片（JPEG）"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "图片（PNG）"),
        ("GIF8"u8.ToArray(), "图片（GIF）"), ("Rar!"u8.ToArray(), "压缩包（RAR）"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "压缩包（7z）"), ([0x1F, 0x8B], "压缩包（gzip）"),
        ([(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f'], "RTF 文档"),
    ];

    static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>True for a zip container (to be looked at as xlsx), false for text (csv); everything else is refused by name.</summary>
    public static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[512];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty) throw new SheetRefusedException("文件是空的（0 字节），请重新选择文件");
        if (head.StartsWith("PK\u0003\u0004"u8)) return true;
        if (head.StartsWith("PK\u0005\u0006"u8)) throw new SheetRefusedException("这是一个空的压缩包，请选择 xlsx 或 csv 文件");
        if (head.StartsWith(OleMagic)) throw Ole(file);
        foreach (var (magic, name) in Foreign)
            // Two letters may also open an honest csv; a binary shows itself by a zero byte.
            if (head.StartsWith(magic) && (magic.Length > 2 || head.Contains((byte)0)))
                throw new SheetRefusedException($"这个文件其实是{name}，不是表格。请上传 xlsx 或 csv 文件");
        if (LooksLikeMarkup(head))
            throw new SheetRefusedException("这个文件其实是网页或 XML，只是扩展名像表格。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传");
        return false;
    }

    static SheetRefusedException Ole(Stream file) => Contains(file, Encoding.Unicode.GetBytes("EncryptedPackage"))
        ? new("文件加了打开密码，系统无法读取。请在 Excel 或 WPS 里取消密码（文件—信息—保护工作簿—用密码进行加密，清空密码）后另存再上传")
        : new("这是旧版 Excel 文件（*.xls）或其他旧格式。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传");

    static bool LooksLikeMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    static bool Contains(Stream file, ReadOnlySpan<byte> wanted)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(wanted) >= 0) return true;
            // Keep a tail so that a match across two reads is seen.
            kept = Math.Min(filled.Length, wanted.Length - 1);
            filled[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
