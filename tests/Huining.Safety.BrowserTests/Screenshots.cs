using Microsoft.Playwright;

namespace Huining.Safety.BrowserTests;

/// <summary>The manual's screenshots, made by the tests from demo data so that they can't go stale.
/// <c>SAFETY_SCREENSHOTS=folder ./test --only browser</c> writes them; otherwise nothing is kept.</summary>
static class Screenshots
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("SAFETY_SCREENSHOTS");

    /// <summary>Takes a picture of the whole page, at most 2,400 px high.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is not { Length: > 0 }) return;
        Directory.CreateDirectory(Folder);
        var width = page.ViewportSize!.Width;
        var height = Math.Clamp(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), page.ViewportSize.Height, 2400);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, $"{name}-{width}.png"),
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = width, Height = height },
            Animations = ScreenshotAnimations.Disabled,
        });
    }
}
