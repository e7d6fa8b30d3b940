using System.Globalization;
using Huining.Safety.Web.Platform.Calendar;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>What a picture tells about itself before its metadata is stripped. All of it can be forged: it is a hint,
/// not a proof.</summary>
/// <param name="TakenAt">Time of the camera's clock; Beijing time where it names no offset.</param>
/// <param name="Longitude">WGS-84 degrees.</param>
/// <param name="Latitude">WGS-84 degrees.</param>
public sealed record PhotoFacts(DateTimeOffset? TakenAt, decimal? Longitude, decimal? Latitude)
{
    /// <summary>A picture that tells nothing.</summary>
    public static readonly PhotoFacts None = new(null, null, null);

    /// <summary>Reads EXIF. Damaged metadata never blocks a photo.</summary>
    /// <param name="content">The picture.</param>
    /// <param name="now">A time after this is a wrong clock and left out.</param>
    public static PhotoFacts Read(byte[] content, DateTimeOffset now)
    {
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(content, writable: false));
            var place = directories.OfType<GpsDirectory>().FirstOrDefault()?.GetGeoLocation();
            var taken = Taken(directories.OfType<ExifSubIfdDirectory>().FirstOrDefault());
            return new PhotoFacts(
                taken is { Year: >= 2000 } && taken <= now.AddHours(1) ? taken : null,
                place is { IsZero: false } ? Degrees(place.Longitude, 180) : null,
                place is { IsZero: false } ? Degrees(place.Latitude, 90) : null);
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return None;
        }
    }

    static DateTimeOffset? Taken(ExifSubIfdDirectory? exif)
    {
        if (exif is null || !exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out var local)) return null;
        var offset = TimeSpan.TryParse(exif.GetString(ExifDirectoryBase.TagTimeZoneOriginal)?.TrimStart('+'), CultureInfo.InvariantCulture, out var named)
            && named.Duration() <= TimeSpan.FromHours(14) ? named : ChinaTime.Offset;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset).ToUniversalTime();
    }

    static decimal? Degrees(double value, int limit) =>
        double.IsFinite(value) && Math.Abs(value) <= limit ? Math.Round((decimal)value, 6) : null;
}
