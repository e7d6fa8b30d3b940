using System.Text;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Finds the encoding of a csv by looking at all of it: a mark at the start, zero bytes of UTF-16,
/// valid UTF-8, else GB18030 (the superset of GBK that Chinese Excel writes).
/// </summary>
internal static class TextEncodings
{
    // Its own mark is left out of what it reads.
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("GB18030 is missing from the runtime.");

    /// <summary>The encoding, strict: reading anything invalid throws <see cref="DecoderFallbackException"/>.</summary>
    /// <exception cref="SheetRefusedException">The file is not text.</exception>
    public static Encoding Detect(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("\uFEFF"u8)) return Utf8;
        if (head is [0xFF, 0xFE, ..]) return Utf16;
        if (head is [0xFE, 0xFF, ..]) return Utf16BigEndian;
        var (isUtf8, zerosAtEven, zerosAtOdd) = Survey(file);
        return (zerosAtEven, zerosAtOdd, isUtf8) switch
        {
            (0, 0, true) => Utf8,
            (0, 0, false) => Gb18030,
            (0, > 0, _) when file.Length % 2 == 0 => Utf16,
            ( > 0, 0, _) when file.Length % 2 == 0 => Utf16BigEndian,
            _ => throw NotText(),
        };
    }

    public static SheetRefusedException NotText(Exception? cause = null) => new(
        "文件不是文本，也不是能识别的表格。请上传 xlsx 文件，或编码为 UTF-8、GBK（GB18030）的 csv 文件", cause);

    static (bool IsUtf8, long ZerosAtEven, long ZerosAtOdd) Survey(Stream file)
    {
        var decoder = Utf8.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[Utf8.GetMaxCharCount(bytes.Length)];
        var (isUtf8, even, odd, position) = (true, 0L, 0L, 0L);
        file.Position = 0;
        for (int read; (read = file.Read(bytes)) > 0; position += read)
        {
            var part = bytes.AsSpan(0, read);
            for (var from = 0; part[from..].IndexOf((byte)0) is >= 0 and var at; from += at + 1)
                if ((position + from + at) % 2 == 0) even++;
                else odd++;
            isUtf8 = isUtf8 && Decodes(decoder, part, chars);
        }
        return (isUtf8 && Decodes(decoder, [], chars, flush: true), even, odd);
    }

    static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] into, bool flush = false)
    {
        try
        {
            decoder.GetChars(bytes, into, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
