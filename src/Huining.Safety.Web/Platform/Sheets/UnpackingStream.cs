using System.IO.Compression;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// One entry of a workbook while it unpacks: counts what really comes out, never trusting the header,
/// stops at the limits and compares the checksum at the end.
/// </summary>
internal sealed class UnpackingStream(ZipArchiveEntry entry, SheetLimits limits, long maxBytes) : Stream
{
    readonly Stream inner = entry.Open();
    readonly long ratioBytes = Math.Max(limits.RatioFloorBytes, entry.CompressedLength * limits.MaxRatio);
    long unpacked;
    uint crc;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException cause)
        {
            throw SheetRefusedException.Damaged(cause);
        }
        if (read == 0 && (unpacked != entry.Length || crc != entry.Crc32)) throw SheetRefusedException.Damaged();
        unpacked += read;
        if (unpacked > maxBytes || unpacked > ratioBytes) throw SheetRefusedException.Bomb();
        crc = Crc32.Append(crc, buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => unpacked; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
