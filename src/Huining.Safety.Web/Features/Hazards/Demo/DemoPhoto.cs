using Huining.Safety.Web.Platform.Files;
using SkiaSharp;

namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>Draws a picture that says what a real photo would show; nobody may take it for one.</summary>
sealed class DemoPhoto(StampFont font)
{
    const int Width = 640, Height = 480;

    /// <summary>A picture of something before or after it was mended.</summary>
    public IncomingFile Of(string title, bool mended)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0xE6, 0xE9, 0xED));
        using var wall = new SKPaint { Color = new SKColor(0xC3, 0xCB, 0xD5) };
        using var thing = new SKPaint { Color = mended ? new SKColor(0xF7, 0xF8, 0xFA) : new SKColor(0x9A, 0xA5, 0xB3) };
        using var ink = new SKPaint { Color = new SKColor(0x2B, 0x33, 0x3D), IsAntialias = true };
        canvas.DrawRect(0, 330, Width, Height - 330, wall);
        var spread = title.Sum(letter => letter);
        for (var place = 0; place < 3; place++)
            canvas.DrawRect(70 + place * 180 + spread % 40, 210 - (spread >> place) % 60, 120, 150 + (spread >> place) % 60, thing);
        if (font.Typeface is { } typeface)
        {
            using var letters = new SKFont(typeface, 34);
            canvas.DrawText(font.Drawable($"示例图：{title}"), Width / 2f, 70, SKTextAlign.Center, letters, ink);
            canvas.DrawText(font.Drawable(mended ? "整改后" : "整改前"), Width / 2f, 120, SKTextAlign.Center, letters, ink);
        }
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return IncomingFile.Of(mended ? "整改后.jpg" : "整改前.jpg", data.ToArray());
    }
}
