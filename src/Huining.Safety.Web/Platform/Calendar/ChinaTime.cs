using System.Globalization;

namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>
/// Beijing time. Instants are kept in UTC; a person reads, and the law counts, dates in China.
/// China has kept one zone, +08:00, without summer time since 1992, so the offset is a constant
/// and no time-zone database is needed.
/// </summary>
public static class ChinaTime
{
    static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    static readonly string[] OffsetInstantFormats = [.. InstantFormats.Select(format => format + "K")];

    /// <summary>The offset of Beijing time from UTC: +08:00 all year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Beijing time as a zone, for parts that ask for one.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", Offset, "北京时间", "北京时间");

    /// <summary>Today's date in Beijing.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The Beijing date on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Midnight in Beijing at which a date begins, as a UTC instant.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date) =>
        new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>An instant as people read it, to the minute: <c>2026-11-24 10:30</c>.</summary>
    public static string Show(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date as people read it: <c>2026-11-24</c>.</summary>
    public static string ShowDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The Beijing date of an instant as people read it: <c>2026-11-24</c>.</summary>
    public static string ShowDate(DateTimeOffset instant) => ShowDate(DateOf(instant));

    /// <summary>
    /// Reads an instant in ISO form (<c>2026-05-06T10:00</c>, <c>2026-05-06T10:00:00+08:00</c>, <c>…Z</c>, or a
    /// space for the T). Without an offset it is Beijing time. A date alone is not an instant.
    /// </summary>
    public static bool TryParseInstant(string? text, out DateTimeOffset instant)
    {
        text = text?.Trim();
        if (DateTime.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Kind == DateTimeKind.Unspecified && local >= DateTime.MinValue + Offset)
        {
            instant = new DateTimeOffset(local, Offset).ToUniversalTime();
            return true;
        }

        var read = DateTimeOffset.TryParseExact(text, OffsetInstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
        instant = instant.ToUniversalTime();
        return read;
    }
}
