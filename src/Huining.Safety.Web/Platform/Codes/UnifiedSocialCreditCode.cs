namespace Huining.Safety.Web.Platform.Codes;

/// <summary>
/// Unified social credit code of a legal person or other organisation, GB 32100-2015: 18 characters out of 31 (no I, O, S, V, Z).
/// 1 registering department, 2 kind, 3–8 area of registration, 9–17 organisation code (GB 11714), 18 check character
/// (31 − Σ value × weight mod 31) mod 31.
/// </summary>
public static class UnifiedSocialCreditCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 18;

    const string Charset = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const int OrganisationStart = 8, OrganisationBody = 8;

    static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The form in which codes are stored and compared: half-width, no blanks, upper case.</summary>
    public static string Normalise(string? text) => HalfWidth.Identifier(text);

    /// <summary>Checks a normalised code.</summary>
    /// <returns>Null if it is right, else a Chinese sentence that says what is wrong and how to mend it.</returns>
    public static string? Check(string code)
    {
        if (code.Length == 0) return "请填写统一社会信用代码。";
        if (code.Length != Length) return $"统一社会信用代码应为 {Length} 位，现为 {code.Length} 位，请对照营业执照核对。";
        for (var i = 0; i < Length; i++)
            if (!Charset.Contains(code[i], StringComparison.Ordinal))
                return $"统一社会信用代码第 {i + 1} 位“{code[i]}”不是可用字符（只用数字和大写字母，不用 I、O、S、V、Z），请对照营业执照核对{Lookalike(code[i])}。";
        return CheckCharacter(code) is var right && right == code[^1]
            ? null
            : $"统一社会信用代码校验位不符：按前 17 位推算，最后一位应为“{right}”，现为“{code[^1]}”，请对照营业执照核对有无抄错。";
    }

    /// <summary>Whether a normalised code is right.</summary>
    public static bool IsValid(string code) => Check(code) is null;

    /// <summary>
    /// What is odd about the organisation code inside a right code, in Chinese; null if nothing. Only a warning: some codes
    /// in use are said to fail it.
    /// </summary>
    public static string? OrganisationCodeWarning(string code)
    {
        var right = OrganisationCheck(code.AsSpan(OrganisationStart, OrganisationBody));
        var given = code[OrganisationStart + OrganisationBody];
        return right == given ? null : $"第 9 至 17 位组织机构代码的校验位应为“{right}”，现为“{given}”。个别真实代码也会如此，请对照营业执照确认。";
    }

    /// <summary>Check character of an organisation code by GB 11714: 11 − Σ value × weight mod 11; 10 is X, 11 is 0.</summary>
    /// <param name="body">Its first eight characters, digits and upper-case letters.</param>
    public static char OrganisationCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationBody; i++)
            sum += OrganisationWeights[i] * (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10);
        return "0X987654321"[sum % 11];
    }

    /// <summary>A right code that belongs to nobody we know of, for demonstration data and tests only.</summary>
    /// <param name="areaCode">Six digits, such as 620422.</param>
    /// <param name="serial">From 0 to 4,000,000; equal serials give equal codes.</param>
    /// <param name="kind">Second character: 1 enterprise, 2 sole trader, 3 farmers' cooperative.</param>
    public static string Synthesise(string areaCode, int serial, char kind = '1')
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(areaCode.Length, 6);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 4_000_000);
        Span<char> body = ['M', 'A', '7', 'T', 'T', '0', '0', '0'];
        for (var (i, rest) = (OrganisationBody - 1, serial); rest > 0; i--)
        {
            rest += Charset.IndexOf(body[i], StringComparison.Ordinal);
            body[i] = Charset[rest % Charset.Length];
            rest /= Charset.Length;
        }

        var code = $"9{kind}{areaCode}{body}{OrganisationCheck(body)}";
        return code + CheckCharacter(code);
    }

    static char CheckCharacter(string code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * Charset.IndexOf(code[i], StringComparison.Ordinal);
        return Charset[(31 - sum % 31) % 31];
    }

    static string Lookalike(char c) => c switch
    {
        'I' => "，是否应为数字 1",
        'O' => "，是否应为数字 0",
        'S' => "，是否应为数字 5",
        'Z' => "，是否应为数字 2",
        _ => "",
    };
}
