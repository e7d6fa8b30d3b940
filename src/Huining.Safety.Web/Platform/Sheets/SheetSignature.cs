using System.Text;
using Huining.Safety.Web.Platform.Files;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Tells a workbook from a csv by the first bytes and refuses everything else in the words of somebody who
/// uploads a sheet; its name proves nothing.</summary>
internal static class SheetSignature
{
    /// <summary>True for a zip container (to be looked at as xlsx), false for text (csv); everything else is refused by name.</summary>
    public static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[FileSignature.HeadBytes];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty) throw new SheetRefusedException("文件是空的（0 字节），请重新选择文件");
        return FileSignature.OpeningOf(head) switch
        {
            null => false,
            { IsZip: true } => true,
            { Kind: FileKind.OldOffice } => throw Ole(file),
            { Kind: FileKind.Markup } => throw new SheetRefusedException("这个文件其实是网页或 XML，只是扩展名像表格。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传"),
            { Name: var name } => throw new SheetRefusedException($"这个文件其实是{name}，不是表格。请上传 xlsx 或 csv 文件"),
        };
    }

    static SheetRefusedException Ole(Stream file) => Contains(file, Encoding.Unicode.GetBytes("EncryptedPackage"))
        ? new("文件加了打开密码，系统无法读取。请在 Excel 或 WPS 里取消密码（文件—信息—保护工作簿—用密码进行加密，清空密码）后另存再上传")
        : new("这是旧版 Excel 文件（*.xls）或其他旧格式。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传");

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
