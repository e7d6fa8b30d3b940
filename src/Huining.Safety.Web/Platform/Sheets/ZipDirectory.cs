using System.Buffers.Binary;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Looks at the end of a zip file before the library does: the library reads the whole table of contents
/// into memory, and a hostile file can make that table as large as itself.
/// </summary>
internal static class ZipDirectory
{
    const int EndLength = 22, Zip64LocatorLength = 20, Zip64EndLength = 56;
    const int MaxTableBytes = 1 << 20;

    /// <summary>Refuses a zip whose table of contents is missing, longer than 1 MB or claims more than <paramref name="maxEntries"/> entries.</summary>
    public static void Check(Stream file, int maxEntries)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue + Zip64LocatorLength)];
        var tailStart = file.Length - tail.Length;
        ReadAt(file, tailStart, tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
            throw new SheetRefusedException("文件不完整，可能没有传完或下载中断。请重新取得文件后再上传");
        var record = tail.AsSpan(end, EndLength);
        ulong entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        ulong start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var tableEnd = tailStart + end;
        if (end >= Zip64LocatorLength && tail.AsSpan(end - Zip64LocatorLength).StartsWith("PK\u0006\u0007"u8))
            (entries, start, tableEnd) = Zip64(file, BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(end - Zip64LocatorLength + 8)));
        if (entries > (ulong)maxEntries || start > (ulong)tableEnd || (ulong)tableEnd - start > MaxTableBytes)
            throw new SheetRefusedException($"压缩包里的文件多于 {maxEntries} 个或目录不正常，不是普通的表格文件。请用 Excel 或 WPS 另存为 xlsx 后再上传");
    }

    static (ulong Entries, ulong Start, long TableEnd) Zip64(Stream file, ulong offset)
    {
        var record = new byte[Zip64EndLength];
        if (offset > (ulong)(file.Length - Zip64EndLength)) throw SheetRefusedException.Damaged();
        ReadAt(file, (long)offset, record);
        if (!record.AsSpan().StartsWith("PK\u0006\u0006"u8)) throw SheetRefusedException.Damaged();
        return (BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(48)), (long)offset);
    }

    static void ReadAt(Stream file, long position, byte[] buffer)
    {
        file.Position = position;
        file.ReadExactly(buffer);
    }
}
