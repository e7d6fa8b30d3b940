using Xunit;

namespace Huining.Safety.BrowserTests;

/// <summary>Every page a role can reach from its own menu, and the first record of every list there, on a desktop and on
/// a phone: silent console, one heading, no sideways scroll, nothing axe finds against WCAG 2.2 A and AA.</summary>
[Collection("One at a time")]
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>One demo account a role; the public has none.</summary>
    public static readonly TheoryData<string?, string, int> Roles = Cross(
        (null, "public"), ("officer", "officer"), ("leader", "leader"), ("township1", "township"), ("transport", "department"), ("shop", "shop"),
        ("statistician", "statistician"), ("sysadmin", "sysadmin"), ("secadmin", "secadmin"), ("auditor", "auditor"));

    static TheoryData<string?, string, int> Cross(params (string? Account, string Name)[] roles)
    {
        var all = new TheoryData<string?, string, int>();
        foreach (var (account, name) in roles)
            foreach (var width in new[] { 1440, 390 })
                all.Add(account, name, width);
        return all;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_of_a_role_is_sound(string? account, string name, int width)
    {
        await using var visit = await chromium.OpenAsync(account, width);
        var waiting = new Queue<string>(account is null ? ["/login", "/activate", "/api"] : ["/workbench", "/account"]);
        var seen = new HashSet<string>(waiting);
        var faults = new List<string>();
        while (waiting.TryDequeue(out var path) && seen.Count < 60)
        {
            var response = await visit.Page.GotoAsync(path);
            if (response!.Status != 200)
            {
                faults.Add($"{path} answered {response.Status}");
                visit.TakeComplaints();
                continue;
            }
            faults.AddRange(await PageChecks.FindFaultsAsync(visit));
            await Screenshots.TakeAsync(visit.Page, $"{name}{NameOf(path)}");
            foreach (var next in await LinksAsync(visit))
                if (seen.Add(Pattern(next))) waiting.Enqueue(next);
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
        Assert.True(seen.Count >= 3, $"only {seen.Count} pages were found");
    }

    /// <summary>Menu, tabs, buttons and the first record of a list; not what downloads a file or leads out of the page.</summary>
    static async Task<IReadOnlyList<string>> LinksAsync(Visit visit) => await visit.Page.EvaluateAsync<string[]>(
        """
        () => {
          const pick = [...document.querySelectorAll('.menu a, .menu-fold a, .tabbar a, .bigbtn, .toolrow a, .next__by a, .links a, .tabs a, .head a')];
          const first = document.querySelector('.ledger .what a');
          if (first) pick.push(first);
          return pick.map(a => a.getAttribute('href')).filter(h => h && h.startsWith('/') && !/export|template|download|files|openapi/.test(h));
        }
        """);

    /// <summary>Records of one kind, and one list with other filters, are one page here.</summary>
    static string Pattern(string path)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(path.Split('?', '#')[0], "[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        return System.Text.RegularExpressions.Regex.Replace(plain, "(/c/).+", "$1{code}");
    }

    static string NameOf(string path) => Pattern(path).Replace("/", "-").Replace("{id}", "record").Replace("{code}", "card");
}
