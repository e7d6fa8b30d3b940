namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Bytes as the capital letters and digits that a QR code packs tightly and people can read out: base 32
/// without I, L, O and U.</summary>
public static class CodeText
{
    /// <summary>Bytes of the random token.</summary>
    public const int TokenBytes = 16;

    /// <summary>Bytes of the signature kept.</summary>
    public const int SignatureBytes = 10;

    /// <summary>Letters of a token.</summary>
    public static readonly int TokenLength = Length(TokenBytes);

    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Letters that so many bytes take.</summary>
    public static int Length(int bytes) => (bytes * 8 + 4) / 5;

    /// <summary>Writes bytes as letters, first bit first, the last letter filled with zero bits.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[Length(bytes.Length)];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
                value = value << 1 | (bit < bytes.Length * 8 ? bytes[bit / 8] >> 7 - bit % 8 & 1 : 0);
            text[i] = Letters[value];
        }
        return new string(text);
    }
}
