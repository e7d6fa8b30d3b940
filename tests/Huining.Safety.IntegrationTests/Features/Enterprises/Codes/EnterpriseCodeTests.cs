using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;
using SkiaSharp;
using Xunit;
using ZXing;
using ZXing.Common;

namespace Huining.Safety.IntegrationTests.Features.Enterprises.Codes;

public sealed class EnterpriseCodeTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The path a printed code leads to; issues one first where there is none.</summary>
    async Task<string> PathAsync(Guid enterprise)
    {
        var officer = _app.ClientFor(World.Officer);
        var page = await officer.GetPageAsync($"/enterprises/{enterprise}/code");
        if (page.Document.QuerySelector("img.qr") is null) await page.Form("签发二维码").SubmitAsync();
        return await _app.InScopeAsync(World.Officer, async services =>
        {
            var code = await services.GetRequiredService<CodeDesk>().InForceAsync(enterprise, Cancel);
            return $"/c/{await services.GetRequiredService<CodeSigner>().TextAsync(code!, Cancel)}";
        });
    }

    async Task<(HttpStatusCode Status, string Where, string Text)> ScanAsync(string? account, string path)
    {
        var answer = await _app.ClientFor(account).GetAsync(path, Cancel);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_printed_code_decodes_to_the_address_it_was_made_of()
    {
        var page = await _app.ClientFor(World.Officer).GetPageAsync($"/enterprises/{World.Quarry}/code");
        if (page.Document.QuerySelector("img.qr") is null) page = await page.Form("签发二维码").SubmitAsync();
        Assert.StartsWith("data:image/svg+xml;base64,", page.Document.QuerySelector("img.qr")!.GetAttribute("src"));
        var path = await PathAsync(World.Quarry);
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode($"http://localhost{path}", QRCodeGenerator.ECCLevel.Q);
        using var bitmap = SKBitmap.Decode(new PngByteQRCode(data).GetGraphic(6));
        var pixels = bitmap.Pixels.Select(pixel => pixel.Red).ToArray();
        var light = new RGBLuminanceSource(pixels, bitmap.Width, bitmap.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        // Nothing but the code is in the picture; looking for one at an angle sometimes misses it.
        var hints = new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true };
        var decoded = new MultiFormatReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)), hints);
        Assert.Equal($"http://localhost{path}", decoded.Text);
    }

    [Fact]
    public async Task The_public_reads_the_card_the_enterprise_reaches_its_work_and_an_officer_the_file()
    {
        var path = await PathAsync(World.FireworksShop);
        var (status, _, card) = await ScanAsync(null, path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("福源烟花爆竹零售店", card);
        Assert.DoesNotContain("张三", card);
        Assert.DoesNotContain("13800000001", card);
        Assert.DoesNotContain("<script", card);
        Assert.True(card.Length < 50_000);
        Assert.Equal("/workbench", (await ScanAsync(World.ShopOwner, path)).Where);
        Assert.Equal($"/enterprises/{World.FireworksShop}", (await ScanAsync(World.Officer, path)).Where);
        Assert.Equal($"/enterprises/{World.FireworksShop}", (await ScanAsync(World.HuishiSupervisor, path)).Where);
        Assert.Equal(HttpStatusCode.OK, (await ScanAsync(World.GuochengyiSupervisor, path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ScanAsync(World.QuarryOwner, path)).Status);
    }

    [Fact]
    public async Task A_code_with_any_letter_changed_is_not_ours()
    {
        var path = await PathAsync(World.FireworksShop);
        for (var at = "/c/".Length; at < path.Length; at++)
        {
            var forged = path[..at] + (path[at] == '7' ? '8' : '7') + path[(at + 1)..];
            var (status, _, text) = await ScanAsync(null, forged);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Contains("不是本平台的码", text);
        }
    }

    [Fact]
    public async Task The_signature_of_another_enterprise_does_not_fit()
    {
        var (shop, station) = (await PathAsync(World.FireworksShop), await PathAsync(World.PetrolStation));
        var token = "/c/".Length + CodeText.TokenLength;
        Assert.Equal(HttpStatusCode.NotFound, (await ScanAsync(null, shop[..token] + station[token..])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ScanAsync(World.Officer, "/c/" + new string('0', shop.Length - 3))).Status);
    }

    [Fact]
    public async Task A_replaced_code_says_that_it_no_longer_holds_and_the_new_one_does()
    {
        var old = await PathAsync(World.PetrolStation);
        var page = await _app.ClientFor(World.Officer).GetPageAsync($"/enterprises/{World.PetrolStation}/code");
        Assert.Contains("请写明原因", (await page.Form("换发新码").SubmitAsync("换发新码")).Text);
        await page.Form("换发新码").Fill("Reason", "贴纸损坏").SubmitAsync("换发新码");
        var (status, _, text) = await ScanAsync(null, old);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("已作废", text);
        Assert.Equal(HttpStatusCode.OK, (await ScanAsync(null, await PathAsync(World.PetrolStation))).Status);
    }

    [Fact]
    public async Task A_changed_name_is_on_the_card_at_once()
    {
        var path = await PathAsync(World.Quarry);
        await _app.InDatabaseAsync(World.Officer, async db =>
        {
            db.Act = new Act("ENTERPRISE.EDIT", "修改了企业档案");
            var file = await db.Enterprises.SingleAsync(row => row.Id == World.Quarry);
            file.Change(file.Facts() with { Name = "中川石料场（新名）" });
            return await db.SaveChangesAsync();
        });
        Assert.Contains("中川石料场（新名）", (await ScanAsync(null, path)).Text);
    }

    [Fact]
    public async Task The_sheet_prints_the_codes_of_the_filter_only()
    {
        await PathAsync(World.FireworksShop);
        var page = await _app.ClientFor(World.Officer).GetPageAsync("/enterprises/codes/sheet?q=福源");
        Assert.Equal("福源烟花爆竹零售店", Assert.Single(page.Texts(".labels b")));
    }
}
