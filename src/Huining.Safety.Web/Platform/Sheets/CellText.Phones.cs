using System.Text.RegularExpressions;

namespace Huining.Safety.Web.Platform.Sheets;

public static partial class CellText
{
    /// <summary>
    /// A telephone number, written one way: 13900001111; 0943-3221234 (area code and number, as written with or
    /// without brackets and hyphens); 3221234; 400-123-4567 as 4001234567; short numbers such as 12350.
    /// </summary>
    public static CellResult<string> Phone(string? text)
    {
        var packed = Country().Replace(Packed(text), string.Empty);
        if (packed.AsSpan().ContainsAny("/、;,，；")) return CellResult<string>.Fail("一格只能填一个电话号码，请把其余号码写到备注");
        var digits = string.Concat(packed.Where(c => c is not ('-' or '－' or '—' or '–' or '(' or ')' or '.')));
        if (Mobile().IsMatch(digits) || LocalOrService().IsMatch(digits)) return digits;
        // 010 and 02x are three digits long, all other area codes four.
        if (AreaAndNumber().Match(digits) is { Success: true } parts) return $"{parts.Groups["area"].ValueSpan}-{parts.Groups["number"].ValueSpan}";
        return CellResult<string>.Fail(digits.Length > 0 && digits.All(char.IsAsciiDigit)
            ? $"电话号码有 {digits.Length} 位，位数不对。手机号 11 位，固定电话写成 0943-3221234"
            : "不是电话号码，请只填数字，例如 13900001111 或 0943-3221234");
    }

    [GeneratedRegex(@"^(\+|00)86-?", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex("^1[3-9][0-9]{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex("^([2-8][0-9]{6,7}|[48]00[0-9]{7}|1[12][0-9]|1[0-9]{4}|9[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalOrService();

    [GeneratedRegex("^(?<area>010|02[0-9]|0[3-9][0-9]{2})(?<number>[2-8][0-9]{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex AreaAndNumber();
}
