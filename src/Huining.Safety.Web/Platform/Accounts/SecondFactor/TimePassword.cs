using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Accounts.SecondFactor;

/// <summary>Time-based one-time passwords of RFC 6238 as every authenticator app makes them: HMAC-SHA-1, six digits,
/// thirty seconds.</summary>
public static class TimePassword
{
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const int SecretBytes = 20, SecondsPerStep = 30, Digits = 6, Modulus = 1_000_000, ByteBits = 8, LetterBits = 5;

    /// <summary>A clock may run this many steps before or behind.</summary>
    const int Tolerance = 1;

    /// <summary>A new secret of 160 bits, in the letters an app takes when the QR code can't be read.</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The password of a step.</summary>
    public static string At(string secret, long step)
    {
        var counter = BitConverter.GetBytes(step);
        if (BitConverter.IsLittleEndian) Array.Reverse(counter);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var from = hash[^1] & 0x0f;
        var number = ((hash[from] & 0x7f) << 24) | (hash[from + 1] << 16) | (hash[from + 2] << 8) | hash[from + 3];
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>Finds the step a typed password belongs to.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="typed">What was typed; spaces and full-width digits are taken.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="after">The last step used; earlier ones no longer count.</param>
    /// <returns>The step, or null when the password is wrong or was used.</returns>
    public static long? Match(string secret, string? typed, DateTimeOffset now, long after)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(HalfWidth.Of(typed ?? "").Where(char.IsAsciiDigit).Take(Digits + 1)));
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
            if (step > after && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(secret, step)), digits)) return step;
        return null;
    }

    /// <summary>The address an app reads from the QR code.</summary>
    public static string Address(string secret, string userName, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={SecondsPerStep}";

    static string Encode(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = ((buffer << ByteBits) | one, bits + ByteBits);
            for (; bits >= LetterBits; bits -= LetterBits) text.Append(Base32[(buffer >> (bits - LetterBits)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        return text.ToString();
    }

    internal static byte[] Decode(string secret)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in secret)
        {
            (buffer, bits) = ((buffer << LetterBits) | Base32.IndexOf(letter, StringComparison.Ordinal), bits + LetterBits);
            if (bits < ByteBits) continue;
            bits -= ByteBits;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
