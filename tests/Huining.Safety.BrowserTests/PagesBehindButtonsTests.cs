using Huining.Safety.Web.Features.Hazards;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.BrowserTests;

/// <summary>Pages no menu leads to: the form of each act in each state a hazard may stand in, what a checked sheet shows,
/// and what is said when something is not there or not theirs.</summary>
[Collection("One at a time")]
public sealed class PagesBehindButtonsTests(Chromium chromium)
{
    [Theory]
    [InlineData("officer", 1440)]
    [InlineData("officer", 390)]
    [InlineData("leader", 1440)]
    [InlineData("leader", 390)]
    [InlineData("shop", 390)]
    public async Task Every_form_of_an_act_is_sound(string account, int width)
    {
        await using var visit = await chromium.OpenAsync(account, width);
        var enterprise = await chromium.App.InDatabaseAsync(null, db => db.Users.Where(user => user.UserName == account).Select(user => user.EnterpriseId).SingleAsync());
        var hazards = await chromium.App.InDatabaseAsync(null, db => db.Hazards.Where(row => enterprise == null || row.EnterpriseId == enterprise).OrderBy(row => row.Id).ToListAsync());
        var (seen, faults) = (new HashSet<(HazardState, string)>(), new List<string>());
        foreach (var hazard in hazards.GroupBy(row => row.State).SelectMany(state => state.Take(3)))
        {
            await visit.GoAsync($"/hazards/{hazard.Id}");
            var acts = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href*=\"/acts/\"]')].map(a => a.getAttribute('href'))");
            foreach (var act in acts.Distinct())
            {
                if (!seen.Add((hazard.State, act[act.LastIndexOf('/')..]))) continue;
                await visit.GoAsync(act);
                faults.AddRange(await PageChecks.FindFaultsAsync(visit));
                await Screenshots.TakeAsync(visit.Page, $"acts-{account}-{act[(act.LastIndexOf('/') + 1)..]}");
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
        Assert.NotEmpty(seen);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_checked_sheet_and_a_page_that_is_not_there_are_sound(int width)
    {
        await using var visit = await chromium.OpenAsync("officer", width);
        await visit.GoAsync("/enterprises/import");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "enterprises.xlsx"));
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "上传并检查", Exact = true }).ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
        Assert.Contains("202", await visit.Page.Locator("main").InnerTextAsync());
        var faults = new List<string>(await PageChecks.FindFaultsAsync(visit));
        await Screenshots.TakeAsync(visit.Page, "acts-officer-import-checked");
        await visit.GoAsync("/nothing-here", 404);
        visit.TakeComplaints(); // the browser notes the status
        faults.AddRange(await PageChecks.FindFaultsAsync(visit));
        await Screenshots.TakeAsync(visit.Page, "acts-officer-not-found");
        await visit.GoAsync("/administration/accounts", 403);
        visit.TakeComplaints();
        faults.AddRange(await PageChecks.FindFaultsAsync(visit));
        await Screenshots.TakeAsync(visit.Page, "acts-officer-not-allowed");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
    }
}
