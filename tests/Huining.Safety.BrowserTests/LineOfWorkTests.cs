using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Hazards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Huining.Safety.BrowserTests;

/// <summary>The county's main job in real browsers: a shop reports on a phone, its township returns and then accepts, the
/// county finds it closed in the ledger, in the enterprise's file and in its history.</summary>
[Collection("One at a time")]
public sealed class LineOfWorkTests(Chromium chromium)
{
    static readonly FilePayload Photo = new() { Name = "现场.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg() };

    [Fact]
    public async Task A_hazard_is_reported_returned_mended_accepted_and_found_closed()
    {
        await using var shop = await chromium.OpenAsync("shop", 390);
        await shop.GoAsync("/workbench");
        await shop.Page.GetByRole(AriaRole.Link, new() { Name = "报隐患" }).First.ClickAsync();
        await shop.Page.Locator(".pick-card label").First.ClickAsync();
        await NextAsync(shop);
        await NextAsync(shop);
        await NextAsync(shop);
        await shop.Page.Locator("input[type=file]").SetInputFilesAsync(Photo);
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "报上去" }).ClickAsync();
        var number = await shop.Page.Locator(".receipt .no").InnerTextAsync();

        var hazard = await chromium.App.InDatabaseAsync(null, async db => (await db.Hazards.ToListAsync()).Single(row => row.FullNumber == number));
        var township = await chromium.App.InDatabaseAsync(null, db => db.Users.Where(user => user.TownshipCode == hazard.TownshipCode && user.IsDemo).Select(user => user.UserName!).FirstAsync());

        await ActAsync(shop, hazard.Id, "CONFIRM_GENERAL", ("responsiblePerson", "张三"), ("responsiblePhone", "13800000001"));
        await ReportMendedAsync(shop, hazard.Id);

        await using (var officer = await chromium.OpenAsync(township, 390))
        {
            await ActAsync(officer, hazard.Id, "RECHECK_FAIL", ("opinion", "取暖器还在柜台旁，没有搬走。"));
            await ReportMendedAsync(shop, hazard.Id);
            await ActAsync(officer, hazard.Id, "RECHECK_PASS", ("opinion", "取暖器已搬走，柜台旁没有火源。"));
            Assert.Empty(officer.TakeComplaints());
        }

        await using var county = await chromium.OpenAsync("officer");
        await county.GoAsync($"/hazards?view=All&q={Uri.EscapeDataString(number)}");
        Assert.Contains("已销号", await county.Page.Locator(".ledger tbody").InnerTextAsync());
        await county.Page.Locator(".ledger .what a").First.ClickAsync();
        var history = await county.Page.Locator("main").InnerTextAsync();
        Assert.Contains("复查不通过，退回继续整改", history);
        Assert.Contains("复查通过，销号", history);
        await county.GoAsync($"/enterprises/{hazard.EnterpriseId}");
        Assert.Contains("复查通过，销号", await county.Page.Locator("main").InnerTextAsync());
        Assert.Equal(HazardState.Closed, await chromium.App.InDatabaseAsync(null, db => db.Hazards.Where(row => row.Id == hazard.Id).Select(row => row.State).SingleAsync()));
        Assert.Empty(shop.TakeComplaints());
        Assert.Empty(county.TakeComplaints());
    }

    static Task NextAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "下一题" }).ClickAsync();

    static Task ReportMendedAsync(Visit shop, Guid id) =>
        ActAsync(shop, id, "SUBMIT_RECTIFIED", ("rectification", "取暖器已搬到店外。"), ("cost", "0"));

    /// <summary>Fills in an act's form, dates it did not propose itself included, and sends it.</summary>
    static async Task ActAsync(Visit visit, Guid id, string act, params (string Field, string Value)[] values)
    {
        await visit.GoAsync($"/hazards/{id}/acts/{act}");
        foreach (var (field, value) in values) await visit.Page.Locator($"[name={field}]").First.FillAsync(value);
        foreach (var date in await visit.Page.Locator("main input[type=date]").AllAsync())
            if (await date.InputValueAsync() == "") await date.FillAsync(await date.GetAttributeAsync("name") == "completedOn" ? "2026-11-24" : "2026-12-01");
        if (act == "SUBMIT_RECTIFIED") await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(Photo);
        await visit.Page.Locator("main form .btn-primary").First.ClickAsync();
        await visit.Page.WaitForURLAsync($"**/hazards/{id}");
    }
}
