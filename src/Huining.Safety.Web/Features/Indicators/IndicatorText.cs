using System.Globalization;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>Numbers of indicators as pages show them: rounded half up, only here; — where there is none.</summary>
public static class IndicatorText
{
    /// <summary>Shown for a value that can't be said; never 0 or 100 %.</summary>
    public const string None = "—";

    /// <summary>A percentage with two decimals: <c>11.63%</c>.</summary>
    public static string Percent(decimal? percent) => percent is { } value ? Rounded(value, 2, "0.00") + "%" : None;

    /// <summary>A rate with four decimals: <c>0.0667</c>.</summary>
    public static string Rate(decimal? rate) => rate is { } value ? Rounded(value, 4, "0.0000") : None;

    static string Rounded(decimal value, int decimals, string format) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture);
}
