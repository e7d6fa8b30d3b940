using System.Globalization;

namespace Huining.Safety.Web.Platform.Codes;

/// <summary>
/// Citizen identity number, GB 11643: 6 area, 8 birth date, 3 sequence, 1 check character <c>10X98765432</c>[Σ digit × weight mod 11].
/// </summary>
public static class ResidentId
{
    /// <summary>Characters of a number.</summary>
    public const int Length = 18;

    static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The form in which numbers are stored and compared: half-width, no blanks, upper-case X.</summary>
    public static string Normalise(string? text) => HalfWidth.Identifier(text);

    /// <summary>Checks a normalised number. The message never repeats the whole number.</summary>
    /// <param name="id">The number.</param>
    /// <param name="today">Beijing date, against birth dates in the future.</param>
    /// <returns>Null if it is right, else a Chinese sentence that says what is wrong.</returns>
    public static string? Check(string id, DateOnly today)
    {
        if (id.Length == 0) return "请填写公民身份号码。";
        if (id.Length != Length) return $"公民身份号码应为 {Length} 位，现为 {id.Length} 位，请核对。";
        if (!id.AsSpan(0, 17).ContainsOnlyDigits() || !(char.IsAsciiDigit(id[17]) || id[17] == 'X'))
            return "公民身份号码前 17 位应为数字，最后一位应为数字或 X，请核对。";
        if (BirthDate(id) is not { } born) return $"公民身份号码第 7 至 14 位“{id[6..14]}”不是存在的日期，请核对。";
        if (born > today) return "公民身份号码中的出生日期晚于今天，请核对。";
        return CheckCharacter(id) == id[17] ? null : "公民身份号码校验位不符，请核对有无抄错。";
    }

    /// <summary>The date of birth in a number of the right length, or null if no such date exists.</summary>
    public static DateOnly? BirthDate(string id) =>
        DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    static char CheckCharacter(string id)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (id[i] - '0');
        return "10X98765432"[sum % 11];
    }

    static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
