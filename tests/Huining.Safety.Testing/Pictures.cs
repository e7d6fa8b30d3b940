using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Huining.Safety.Testing;

/// <summary>Small pictures for tests, made as wanted.</summary>
public static class Pictures
{
    /// <summary>A JPEG: left half of the first colour, right half of the second.</summary>
    public static byte[] Jpeg(int width = 320, int height = 240, SKColor? left = null, SKColor? right = null) =>
        Draw(width, height, left ?? SKColors.SteelBlue, right ?? SKColors.Khaki, SKEncodedImageFormat.Jpeg);

    /// <summary>The same as PNG.</summary>
    public static byte[] Png(int width = 320, int height = 240) => Draw(width, height, SKColors.SteelBlue, SKColors.Khaki, SKEncodedImageFormat.Png);

    /// <summary>Puts an EXIF part into a JPEG: orientation (1 to 8), time of the camera's clock, place in degrees.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, DateTime taken, double latitude, double longitude)
    {
        var tiff = Tiff(orientation, taken, latitude, longitude);
        var segment = new byte[4 + 6 + tiff.Length];
        (segment[0], segment[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(segment.Length - 2));
        "Exif\0\0"u8.CopyTo(segment.AsSpan(4));
        tiff.CopyTo(segment, 10);
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    /// <summary>A PNG of a few hundred bytes whose header claims this size.</summary>
    public static byte[] PngBomb(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionMode.Compress, leaveOpen: true)) zip.Write(new byte[4096]);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var octet in data)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    static byte[] Draw(int width, int height, SKColor left, SKColor right, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(left);
        using var paint = new SKPaint { Color = right };
        canvas.DrawRect(width / 2f, 0, width / 2f, height, paint);
        canvas.Flush();
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>Little-endian TIFF: main directory (orientation, EXIF, GPS), then the two it points to.</summary>
    static byte[] Tiff(ushort orientation, DateTime taken, double latitude, double longitude)
    {
        using var stream = new MemoryStream();
        using var write = new BinaryWriter(stream);
        write.Write("II"u8);
        write.Write((ushort)42);
        write.Write(8u);
        const uint exifAt = 50, exifData = 68, gpsAt = 90, gpsData = 144;
        write.Write((ushort)3);
        Entry(0x0112, 3, 1, orientation);
        Entry(0x8769, 4, 1, exifAt);
        Entry(0x8825, 4, 1, gpsAt);
        write.Write(0u);
        Goto(exifAt);
        write.Write((ushort)1);
        Entry(0x9003, 2, 20, exifData);
        write.Write(0u);
        Goto(exifData);
        write.Write(Encoding.ASCII.GetBytes(taken.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture) + "\0"));
        Goto(gpsAt);
        write.Write((ushort)4);
        Entry(1, 2, 2, latitude >= 0 ? 'N' : 'S');
        Entry(2, 5, 3, gpsData);
        Entry(3, 2, 2, longitude >= 0 ? 'E' : 'W');
        Entry(4, 5, 3, gpsData + 24);
        write.Write(0u);
        Goto(gpsData);
        Angle(latitude);
        Angle(longitude);
        return stream.ToArray();

        void Entry(ushort tag, ushort type, uint count, uint value)
        {
            write.Write(tag);
            write.Write(type);
            write.Write(count);
            write.Write(value);
        }

        void Goto(uint at)
        {
            while (stream.Position < at) write.Write((byte)0);
        }

        void Angle(double degrees)
        {
            foreach (var (numerator, denominator) in new[] { ((uint)(Math.Abs(degrees) * 1_000_000), 1_000_000u), (0u, 1u), (0u, 1u) })
            {
                write.Write(numerator);
                write.Write(denominator);
            }
        }
    }
}
