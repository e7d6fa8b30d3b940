using System.Globalization;
using System.Text.RegularExpressions;

namespace Huining.Safety.Web.Platform.Sheets;

public static partial class CellText
{
    /// <summary>A whole number: 12, １２, 1,234, 12人, 12.0. A unit is accepted when it is <paramref name="unit"/> or a plain counter.</summary>
    public static CellResult<int> Int(string? text, string? unit = null)
    {
        var number = Number(text, unit, "12", out var error);
        if (error is not null) return CellResult<int>.Fail(error);
        if (number != decimal.Truncate(number)) return CellResult<int>.Fail("应是整数，不能带小数，例如 12");
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : CellResult<int>.Fail("数字太大，请检查是否多填了位数");
    }

    /// <summary>
    /// A number with decimals: 9.01, ９．０１, 1,234.5. A unit is accepted only when it is <paramref name="unit"/>:
    /// 元 in a column of 万元 would be ten thousand times wrong.
    /// </summary>
    public static CellResult<decimal> Decimal(string? text, string? unit = null)
    {
        var number = Number(text, unit, "9.01", out var error);
        return error is null ? number : CellResult<decimal>.Fail(error);
    }

    static decimal Number(string? text, string? unit, string example, out string? error)
    {
        error = null;
        var parts = NumberAndUnit().Match(Packed(text).Replace('，', ','));
        if (!parts.Success)
            error = $"应是数字，例如 {example}";
        else if (parts.Groups["grouped"].Success && !Grouping().IsMatch(parts.Groups["grouped"].Value))
            error = $"逗号的位置不对，请直接填数字，例如 {example}";
        else if (parts.Groups["unit"].Value is { Length: > 0 } written && written != HalfWidth(unit ?? string.Empty) && (unit is not null || !Counter().IsMatch(written)))
            error = unit is null ? $"请只填数字，不要带“{written}”，例如 {example}" : $"本列的单位是“{unit}”，请换算后只填数字，例如 {example}";
        else if (decimal.TryParse(parts.Groups["number"].Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        else
            error = "数字太长，请检查是否多填了位数";
        return 0;
    }

    [GeneratedRegex(@"^(?<number>[+-]?(?:(?:(?<grouped>[0-9]+(?:,[0-9]*)+)|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+))(?<unit>[^0-9.,+-]{0,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();

    [GeneratedRegex("^(人|名|个|家|台|套|起|次|户|处|辆|项|件|条|岁|天|年)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
