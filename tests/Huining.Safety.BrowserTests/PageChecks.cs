using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Huining.Safety.BrowserTests;

/// <summary>What must hold on every page, whoever looks at it on whatever screen.</summary>
static class PageChecks
{
    static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Everything wrong with the open page, in words.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(Visit visit)
    {
        var page = visit.Page;
        var faults = new List<string>(visit.TakeComplaints());
        var headings = await page.Locator("h1").CountAsync();
        if (headings != 1) faults.Add($"{headings} h1");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) faults.Add($"scrolls {overflow} px sideways");
        if (!(await page.TitleAsync()).Contains("会宁", StringComparison.Ordinal)) faults.Add($"title is “{await page.TitleAsync()}”");
        if ((await page.ContentAsync()).Contains("unverified", StringComparison.OrdinalIgnoreCase)) faults.Add("shows a code table's mark “unverified”");
        var axe = await page.RunAxe(Wcag);
        faults.AddRange(axe.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} — {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        return [.. faults.Select(fault => $"{new Uri(page.Url).PathAndQuery}: {fault}")];
    }
}
