using System.Net;
using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Xunit;

namespace Huining.Safety.IntegrationTests.Platform.Files;

public sealed class FileIntakeTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<string?> RefusalAsync(string name, byte[] content, FileRule? rule = null) => _app.InScopeAsync(World.ShopOwner, async services =>
        (await services.GetRequiredService<FileIntake>().CheckAsync([IncomingFile.Of(name, content)], rule ?? FileRule.Photos(), "会师镇", Cancel)).Refusal);

    Task<StoredFile> KeepAsync(string name, byte[] content, FileRule? rule = null) => _app.InScopeAsync(World.ShopOwner, async services =>
    {
        var db = services.GetRequiredService<SafetyDbContext>();
        var intake = services.GetRequiredService<FileIntake>();
        var verdict = await intake.CheckAsync([IncomingFile.Of(name, content)], rule ?? FileRule.Photos(), "会师镇 福源烟花爆竹零售店", Cancel);
        Assert.Null(verdict.Refusal);
        var shop = await db.Enterprises.SingleAsync(row => row.Id == World.FireworksShop, Cancel);
        var kept = intake.Keep(verdict, new FileOwner("Enterprise", shop.Id, "TEST", shop));
        db.Act = new Act("TEST.FILE", "存了文件");
        await db.SaveChangesAsync(Cancel);
        return kept[0];
    });

    [Fact]
    public async Task A_photo_is_turned_upright_stripped_shrunk_stamped_and_its_facts_kept()
    {
        var jpeg = Pictures.WithExif(Pictures.Jpeg(2400, 1200, SKColors.Red, SKColors.Blue), orientation: 6, new DateTime(2026, 11, 20, 9, 30, 0), 35.6923, 105.0534);
        var file = await KeepAsync("IMG_1.JPG", jpeg);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 1, 30, 0, TimeSpan.Zero), file.TakenAt);
        Assert.Equal((35.6923m, 105.0534m), (file.Latitude, file.Longitude));
        Assert.Equal(SHA256.HashData(jpeg), file.OriginalSha256);
        Assert.Equal((800, 1600), (file.Width!.Value, file.Height!.Value));

        var client = _app.ClientFor(World.ShopOwner);
        var content = await client.GetByteArrayAsync($"/files/{file.Id}", Cancel);
        Assert.Equal(SHA256.HashData(content), file.Sha256);
        Assert.Equal(PhotoFacts.None, PhotoFacts.Read(content, DateTimeOffset.MaxValue.AddDays(-2)));
        using var plain = SKBitmap.Decode(content);
        // Orientation 6: what the sensor had on the left is on top.
        Assert.True(plain.GetPixel(400, 100) is { Red: > 200, Blue: < 60 } && plain.GetPixel(400, 1500) is { Red: < 60, Blue: > 200 });

        using var stamped = SKBitmap.Decode(await client.GetByteArrayAsync($"/files/{file.Id}/stamped", Cancel));
        var bar = Enumerable.Range(0, 800).Select(x => stamped.GetPixel(x, 1600 - 20)).ToList();
        Assert.Contains(bar, pixel => pixel is { Red: > 200, Green: > 200, Blue: > 200 });
        Assert.True(stamped.GetPixel(400, 1500) is { Blue: > 200 });
        using var thumb = SKBitmap.Decode(await client.GetByteArrayAsync($"/files/{file.Id}/thumb", Cancel));
        Assert.Equal((200, 400), (thumb.Width, thumb.Height));
    }

    [Fact]
    public async Task A_picture_with_a_page_behind_it_comes_out_as_picture_only()
    {
        var file = await KeepAsync("两用.jpg", [.. Pictures.Jpeg(), .. Encoding.UTF8.GetBytes("<script>alert(1)</script>PK\x03\x04")]);
        var content = await _app.ClientFor(World.ShopOwner).GetByteArrayAsync($"/files/{file.Id}", Cancel);
        Assert.True(content.AsSpan().IndexOf("<script>"u8) < 0);
    }

    [Fact]
    public async Task Wrong_files_are_refused_with_the_field_the_name_and_the_way_to_mend_it()
    {
        var exe = await RefusalAsync("照片1.jpg", [.. "MZ"u8, .. new byte[500]]);
        Assert.Equal("照片“照片1.jpg”的内容是程序，不能作为照片。请重新拍照，或从相册选一张 JPG、PNG 图片。", exe);
        Assert.Contains("HEIC", await RefusalAsync("IMG.HEIC", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]]));
        Assert.Contains("已损坏", await RefusalAsync("断.jpg", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]]));
        Assert.Contains("4000 万像素", await RefusalAsync("bomb.png", Pictures.PngBomb(60_000, 60_000)));
        Assert.Contains("超过 10 MB", await RefusalAsync("大.jpg", new byte[(10 << 20) + 1]));
        Assert.Contains("是空的", await RefusalAsync("空.jpg", []));
        Assert.Contains("程序", await RefusalAsync("方案.pdf", [.. "MZ"u8, .. new byte[500]], FileRule.Papers("整改方案")));
        Assert.StartsWith("照片“gnp.exe”", await RefusalAsync("\u202Egnp.exe", [.. "MZ"u8, .. new byte[9]]));
    }

    [Fact]
    public async Task A_file_is_served_only_to_those_who_see_its_record_and_never_runs()
    {
        var file = await KeepAsync("店面.png", Pictures.Png());
        foreach (var (account, status) in new[] { (World.HuishiSupervisor, HttpStatusCode.OK), (World.Officer, HttpStatusCode.OK), (World.GuochengyiSupervisor, HttpStatusCode.NotFound), (World.QuarryOwner, HttpStatusCode.NotFound), (World.TransportDepartment, HttpStatusCode.NotFound) })
            foreach (var variant in new[] { "", "/thumb", "/stamped" })
                Assert.Equal(status, (await _app.ClientFor(account).GetAsync($"/files/{file.Id}{variant}", Cancel)).StatusCode);

        var answer = await _app.ClientFor(World.ShopOwner).GetAsync($"/files/{file.Id}", Cancel);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.Private);

        var paper = await KeepAsync("方案.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n"), FileRule.Papers("整改方案"));
        var disposition = (await _app.ClientFor(World.ShopOwner).GetAsync($"/files/{paper.Id}", Cancel)).Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "方案.pdf"), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Fact]
    public async Task A_large_paper_comes_back_whole_from_its_parts()
    {
        var content = new byte[FilePart.MaxSize * 2 + 17];
        new Random(7).NextBytes(content);
        "%PDF-1.7\n"u8.CopyTo(content);
        "%%EOF\n"u8.CopyTo(content.AsSpan(content.Length - 6));
        var paper = await KeepAsync("大方案.pdf", content, FileRule.Papers("整改方案"));
        Assert.Equal(content, await _app.ClientFor(World.ShopOwner).GetByteArrayAsync($"/files/{paper.Id}", Cancel));
        Assert.Equal(3, await _app.InDatabaseAsync(null, db => db.Set<FilePart>().CountAsync(part => part.FileId == paper.Id, Cancel)));
    }
}
