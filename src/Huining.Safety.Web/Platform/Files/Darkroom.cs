using SkiaSharp;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Turns a picture somebody sent into one we made: decoded, upright, at most <see cref="LongSide"/> pixels,
/// re-encoded as JPEG without metadata. Whatever else hid in the file is gone.</summary>
public sealed class Darkroom(StampFont font)
{
    /// <summary>Longest side kept, pixels.</summary>
    public const int LongSide = 1600;

    /// <summary>Longest side of the small picture, pixels.</summary>
    public const int ThumbSide = 400;

    /// <summary>Most pixels decoded: a header may claim any size, and the memory is reserved by it.</summary>
    public const long MostPixels = 40_000_000;

    const int Quality = 85;

    /// <summary>Decoding needs up to 160 MB: no more at once than there are processors.</summary>
    static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount));

    /// <summary>A developed picture.</summary>
    public sealed record Print(byte[] Content, byte[]? Stamped, byte[] Thumb, int Width, int Height);

    /// <summary>Width and height as the header claims them; null when there is no readable picture.</summary>
    public static (int Width, int Height)? Measure(byte[] content)
    {
        using var codec = SKCodec.Create(new MemoryStream(content, writable: false));
        return codec is null ? null : (codec.Info.Width, codec.Info.Height);
    }

    /// <summary>Develops a picture whose size was measured before.</summary>
    /// <param name="content">The bytes that came in.</param>
    /// <param name="stamp">Text for the bar at the bottom; null for none.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when the picture is damaged.</returns>
    public async Task<Print?> DevelopAsync(byte[] content, string? stamp, CancellationToken cancel)
    {
        await Places.WaitAsync(cancel);
        try
        {
            using var picture = Decode(content);
            if (picture is null) return null;
            using var thumb = Shrink(picture, ThumbSide);
            var plain = Encode(picture);
            return new Print(plain, stamp is null ? null : Stamp(picture, stamp), Encode(thumb), picture.Width, picture.Height);
        }
        finally
        {
            Places.Release();
        }
    }

    static SKBitmap? Decode(byte[] content)
    {
        using var codec = SKCodec.Create(new MemoryStream(content, writable: false));
        if (codec is null) return null;
        // JPEG decodes at eighths of its size directly, which spares memory; other formats answer with the full size.
        var eighths = MathF.Ceiling(8f * LongSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(Math.Min(1f, eighths / 8));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var raw = new SKBitmap(info);
        if (codec.GetPixels(info, raw.GetPixels()) is not SKCodecResult.Success) return null;
        using var upright = Upright(raw, codec.EncodedOrigin);
        return Shrink(upright, LongSide);
    }

    /// <summary>Draws the pixels the way the camera was held (EXIF orientation), on white.</summary>
    static SKBitmap Upright(SKBitmap raw, SKEncodedOrigin origin)
    {
        var (w, h) = (raw.Width, raw.Height);
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var bitmap = new SKBitmap(turned ? h : w, turned ? w : h, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(raw, 0, 0, SKSamplingOptions.Default);
        return bitmap;
    }

    static SKBitmap Shrink(SKBitmap picture, int longSide)
    {
        var scale = Math.Min(1f, (float)longSide / Math.Max(picture.Width, picture.Height));
        if (scale >= 1f) return picture.Copy();
        var info = picture.Info.WithSize(Math.Max(1, (int)(picture.Width * scale + 0.5f)), Math.Max(1, (int)(picture.Height * scale + 0.5f)));
        return picture.Resize(info, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    static byte[] Encode(SKBitmap picture)
    {
        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    byte[]? Stamp(SKBitmap picture, string text)
    {
        if (font.Typeface is not { } typeface) return null;
        using var stamped = picture.Copy();
        using var canvas = new SKCanvas(stamped);
        var bar = Math.Max(24f, Math.Min(stamped.Height, stamped.Width) * 0.055f);
        using var letters = new SKFont(typeface, bar * 0.6f);
        var shown = font.Drawable(text);
        var room = stamped.Width - bar * 0.6f;
        if (letters.MeasureText(shown) is var wide && wide > room) letters.Size *= room / wide;
        using var shade = new SKPaint { Color = new SKColor(0, 0, 0, 170) };
        using var ink = new SKPaint { Color = SKColors.White, IsAntialias = true };
        canvas.DrawRect(0, stamped.Height - bar, stamped.Width, bar, shade);
        canvas.DrawText(shown, bar * 0.3f, stamped.Height - bar / 2 + letters.Size * 0.36f, SKTextAlign.Left, letters, ink);
        canvas.Flush();
        return Encode(stamped);
    }
}
