using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Account.Setup;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SkiaSharp;
using Xunit;
using ZXing;
using ZXing.Common;

namespace Huining.Safety.BrowserTests;

/// <summary>The county's first day, in real browsers: an empty platform is given its administrators, its people and the
/// county's own sheets; a shop reports a hazard on a phone, its township returns and then accepts what was mended, and the
/// county finds it closed in the ledger, in the enterprise's file and in the audit record, and the code on the shop's door
/// leads each to their own page.</summary>
[Collection("One at a time")]
public sealed class FirstDayTests(Chromium chromium)
{
    const string Password = "Huining-diyitian-1";
    static readonly FilePayload Photo = new() { Name = "现场.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg() };

    [Fact]
    public async Task From_an_empty_registry_to_a_hazard_found_mended_and_counted()
    {
        await using var county = await CountyServer.OnItsFirstDayAsync();
        await using var security = await SetUpAsync(county);
        await using var officer = await InviteAsync(county, security, "officer", Roles.CountyOfficer, ("AgencyId", "县应急管理局"));
        await ImportAsync(officer, "/enterprises/import", "enterprises.xlsx", "新增 202 家");
        await ImportAsync(officer, "/accidents/import", "accidents.csv", "新增 79 起");
        await officer.GoAsync("/indicators?year=2025");
        Assert.Contains("2021–2025 年合计 36 起，2016–2020 年合计 43 起", await officer.Page.Locator("main").TextContentAsync());

        var shopFile = await county.App.InDatabaseAsync(null, db => db.Enterprises.OrderBy(row => row.Uscc).FirstAsync(row => row.KindCode == "FIREWORKS_RETAIL"));
        var townshipName = county.App.Services.GetRequiredService<EnterpriseCodeLists>().TownshipName(shopFile.TownshipCode);
        await using var township = await InviteAsync(county, security, "township", Roles.TownshipSupervisor, ("AgencyId", townshipName), ("TownshipCode", townshipName));
        await using var shop = await InviteAsync(county, security, "owner", Roles.EnterprisePrincipal, ("Enterprise", shopFile.Uscc!));
        await using var auditor = await InviteAsync(county, security, "auditor", Roles.SecurityAuditor, ("AgencyId", "县应急管理局"));

        var number = await ReportAsync(shop);
        var hazard = await county.App.InDatabaseAsync(null, async db => (await db.Hazards.ToListAsync()).Single(row => row.FullNumber == number));
        Assert.Equal(shopFile.Id, hazard.EnterpriseId);
        await ActAsync(shop, hazard.Id, "CONFIRM_GENERAL", ("responsiblePerson", "张三"), ("responsiblePhone", "13800000001"));
        await ReportMendedAsync(shop, hazard.Id);
        await ActAsync(township, hazard.Id, "RECHECK_FAIL", ("opinion", "取暖器还在柜台旁，没有搬走。"));
        await ReportMendedAsync(shop, hazard.Id);
        await ActAsync(township, hazard.Id, "RECHECK_PASS", ("opinion", "取暖器已搬走，柜台旁没有火源。"));

        await officer.GoAsync($"/hazards?view=All&q={Uri.EscapeDataString(number)}");
        Assert.Contains("已销号", await officer.Page.Locator(".ledger tbody").InnerTextAsync());
        await officer.Page.Locator(".ledger .what a").First.ClickAsync();
        var history = await officer.Page.Locator("main").InnerTextAsync();
        Assert.Contains("复查不通过，退回继续整改", history);
        Assert.Contains("复查通过，销号", history);
        await officer.GoAsync($"/enterprises/{shopFile.Id}");
        Assert.Contains("复查通过，销号", await officer.Page.Locator("main").InnerTextAsync());
        await auditor.GoAsync("/administration/audit");
        Assert.Contains("复查通过，销号", await auditor.Page.Locator("main").InnerTextAsync());

        await ScanAsync(county, officer, shop, shopFile);
        Assert.Equal(HazardState.Closed, await county.App.InDatabaseAsync(null, db => db.Hazards.Where(row => row.Id == hazard.Id).Select(row => row.State).SingleAsync()));
        Assert.Empty((await county.App.InScopeAsync(null, services => services.GetRequiredService<AuditVerifier>().VerifyAsync())).Problems);
        foreach (var visit in new[] { security, officer, township, shop, auditor }) Assert.Empty(visit.TakeComplaints());
    }

    /// <summary>The first visitor makes the two administrators with the code from the server's window.</summary>
    async Task<Visit> SetUpAsync(CountyServer county)
    {
        var visit = await chromium.OpenAtAsync(county);
        await visit.GoAsync("/");
        Assert.EndsWith("/setup", visit.Page.Url, StringComparison.Ordinal);
        await FillAsync(visit, ("Code", county.App.Services.GetRequiredService<SetupState>().Code), ("SecurityName", "马安全"), ("SecurityUser", "security"),
            ("Password", Password), ("Repeat", Password), ("SystemName", "李系统"), ("SystemUser", "system"));
        await SendAsync(visit, "设立");
        Assert.Contains("管理员已设立", await visit.Page.Locator("main").InnerTextAsync());
        await visit.LogInAsync("security", Password);
        return visit;
    }

    /// <summary>The security administrator makes an account; its owner comes in with the printed code.</summary>
    async Task<Visit> InviteAsync(CountyServer county, Visit security, string user, string role, params (string Field, string Choice)[] place)
    {
        await security.GoAsync("/administration/accounts/new");
        await FillAsync(security, ("UserName", user), ("DisplayName", $"{user}某"));
        await security.Page.Locator($"input[name=Roles][value={role}]").CheckAsync();
        foreach (var (field, choice) in place)
        {
            var control = security.Page.Locator($"[name={field}]");
            if (await control.EvaluateAsync<string>("control => control.tagName") == "SELECT") await control.SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(control, choice) });
            else await control.FillAsync(choice);
        }
        await SendAsync(security, "开设，并出单子");
        var code = await security.Page.Locator("main strong.no").InnerTextAsync();

        var visit = await chromium.OpenAtAsync(county, role is Roles.TownshipSupervisor or Roles.EnterprisePrincipal ? 390 : 1440);
        await visit.GoAsync("/activate");
        await FillAsync(visit, ("UserName", user), ("Code", code), ("Password", Password), ("Repeat", Password));
        await SendAsync(visit, "设定");
        await visit.LogInAsync(user, Password);
        return visit;
    }

    /// <summary>The option that begins with the choice: an agency's name may carry its place.</summary>
    static async Task<string> LabelAsync(ILocator select, string choice) =>
        (await select.Locator("option").AllInnerTextsAsync()).First(text => text.Contains(choice, StringComparison.Ordinal));

    static async Task ImportAsync(Visit officer, string path, string sample, string expected)
    {
        await officer.GoAsync(path);
        await officer.Page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", sample));
        await SendAsync(officer, "上传并检查");
        await SendAsync(officer, "确认导入");
        Assert.Contains(expected, await officer.Page.Locator("main").InnerTextAsync());
    }

    /// <summary>A typical hazard with a photo, one question a screen.</summary>
    static async Task<string> ReportAsync(Visit shop)
    {
        await shop.GoAsync("/workbench");
        await shop.Page.GetByRole(AriaRole.Link, new() { Name = "报隐患" }).First.ClickAsync();
        await shop.Page.Locator(".pick-card label").First.ClickAsync();
        for (var question = 0; question < 3; question++) await shop.Page.GetByRole(AriaRole.Button, new() { Name = "下一题" }).ClickAsync();
        await shop.Page.Locator("input[type=file]").SetInputFilesAsync(Photo);
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "报上去" }).ClickAsync();
        return await shop.Page.Locator(".receipt .no").InnerTextAsync();
    }

    static Task ReportMendedAsync(Visit shop, Guid id) =>
        ActAsync(shop, id, "SUBMIT_RECTIFIED", ("rectification", "取暖器已搬到店外。"), ("cost", "0"));

    /// <summary>Fills in an act's form, dates it did not propose itself included, and sends it.</summary>
    static async Task ActAsync(Visit visit, Guid id, string act, params (string Field, string Value)[] values)
    {
        await visit.GoAsync($"/hazards/{id}/acts/{act}");
        await FillAsync(visit, values);
        foreach (var date in await visit.Page.Locator("main input[type=date]").AllAsync())
            if (await date.InputValueAsync() == "") await date.FillAsync(await date.GetAttributeAsync("name") == "completedOn" ? "2026-11-24" : "2026-12-01");
        if (act == "SUBMIT_RECTIFIED") await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(Photo);
        await visit.Page.Locator("main form .btn-primary").First.ClickAsync();
        await visit.Page.WaitForURLAsync($"**/hazards/{id}");
    }

    /// <summary>The officer issues the code; what a camera reads from the screen leads everybody to their own page.</summary>
    async Task ScanAsync(CountyServer county, Visit officer, Visit shop, Enterprise file)
    {
        await officer.GoAsync($"/enterprises/{file.Id}/code");
        await SendAsync(officer, "签发二维码");
        var path = new Uri(Decode(await officer.Page.Locator("img.qr").ScreenshotAsync())).AbsolutePath;
        await using var passerBy = await chromium.OpenAtAsync(county, 390);
        await passerBy.GoAsync(path);
        Assert.Contains(file.Name, await passerBy.Page.Locator("main").InnerTextAsync());
        Assert.EndsWith(path, passerBy.Page.Url, StringComparison.Ordinal);
        await shop.GoAsync(path);
        Assert.EndsWith("/workbench", shop.Page.Url, StringComparison.Ordinal);
        await officer.GoAsync(path);
        Assert.EndsWith($"/enterprises/{file.Id}", officer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(passerBy.TakeComplaints());
    }

    static string Decode(byte[] screenshot)
    {
        using var picture = SKBitmap.Decode(screenshot);
        var pixels = picture.Pixels.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue }).ToArray();
        var light = new RGBLuminanceSource(pixels, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.RGB24);
        // As a camera does: looked at in several ways until one reads.
        var ways = from binarizer in new Binarizer[] { new GlobalHistogramBinarizer(light), new HybridBinarizer(light) }
                   from hint in new[] { DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE }
                   select new ZXing.QrCode.QRCodeReader().decode(new BinaryBitmap(binarizer), new Dictionary<DecodeHintType, object> { [hint] = true })?.Text;
        return ways.FirstOrDefault(text => text is not null) ?? throw new InvalidOperationException("the code on the screen can't be read");
    }

    static async Task FillAsync(Visit visit, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values) await visit.Page.Locator($"[name={field}]").First.FillAsync(value);
    }

    static async Task SendAsync(Visit visit, string button)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
    }
}
