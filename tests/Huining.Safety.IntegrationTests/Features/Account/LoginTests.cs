using System.Net;
using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class LoginTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Browser New() => new(_app);

    static bool IsIn(Browser browser) => !browser.At.StartsWith("/login", StringComparison.Ordinal);

    Task<List<string>> ActsOfAsync(string user) => _app.InDatabaseAsync(null, db =>
        db.AuditEntries.Where(row => row.RecordTitle == user).OrderBy(row => row.Seq).Select(row => row.Act).ToListAsync());

    [Fact]
    public async Task Right_password_leads_home_and_is_written_down()
    {
        var person = await New().LoginAsync(World.Statistician);
        Assert.True(IsIn(person), person.Text);
        Assert.Contains("LOGIN.SUCCESS", await ActsOfAsync(World.Statistician));
    }

    [Fact]
    public async Task The_fifth_failure_locks_and_fifteen_minutes_later_it_is_open()
    {
        for (var failure = 1; failure <= 4; failure++) await New().LoginAsync(World.LegalReviewer, $"wrong-{failure}");
        Assert.True(IsIn(await New().LoginAsync(World.LegalReviewer)), "four failures must not lock");

        for (var failure = 1; failure <= 5; failure++) await New().LoginAsync(World.LegalReviewer, $"wrong-{failure}");
        Assert.False(IsIn(await New().LoginAsync(World.LegalReviewer)), "the fifth failure must lock");
        Assert.Contains("LOGIN.LOCK", await ActsOfAsync(World.LegalReviewer));

        _app.Clock.Advance(TimeSpan.FromMinutes(14) + TimeSpan.FromSeconds(50));
        Assert.False(IsIn(await New().LoginAsync(World.LegalReviewer)), "still locked after 14 minutes 50");
        _app.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(IsIn(await New().LoginAsync(World.LegalReviewer)), "open after 15 minutes");
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_still_five()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => New().LoginAsync(World.QuarryOwner, $"guess-{number}")));
        var acts = await ActsOfAsync(World.QuarryOwner);
        Assert.Equal(4, acts.Count(act => act == "LOGIN.FAIL"));
        Assert.Equal(1, acts.Count(act => act == "LOGIN.LOCK"));
        Assert.Equal(7, acts.Count(act => act == "LOGIN.REFUSED"));
    }

    [Fact]
    public async Task A_locked_account_still_opens_on_the_browser_its_owner_uses()
    {
        var own = New();
        Assert.True(IsIn(await own.LoginAsync(World.Leader)));
        await own.OpenAsync("/account");
        await own.SubmitAsync(new Dictionary<string, string?>(), "/logout");
        for (var failure = 1; failure <= 5; failure++) await New().LoginAsync(World.Leader, $"wrong-{failure}");

        Assert.False(IsIn(await New().LoginAsync(World.Leader)));
        Assert.True(IsIn(await own.LoginAsync(World.Leader)));
    }

    [Fact]
    public async Task Unknown_name_wrong_password_and_locked_account_read_the_same()
    {
        static string Words(Browser browser) => browser.Page.QuerySelector(".error-summary")!.TextContent;
        var unknown = Words(await New().LoginAsync("nobody-here", "whatever-1"));
        var wrong = Words(await New().LoginAsync(World.ReportHandler, "whatever-1"));
        for (var failure = 2; failure <= 5; failure++) await New().LoginAsync(World.ReportHandler, $"wrong-{failure}");
        var locked = Words(await New().LoginAsync(World.ReportHandler));
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
    }

    [Fact]
    public async Task Logging_out_voids_a_copied_cookie()
    {
        var person = await New().LoginAsync(World.StationOwner);
        await person.OpenAsync("/account/sessions");
        Assert.Equal(HttpStatusCode.OK, person.Answer.StatusCode);
        var copy = person.Answer.RequestMessage!.Headers.GetValues("Cookie").Single();

        await person.OpenAsync("/account");
        await person.SubmitAsync(new Dictionary<string, string?>(), "/logout");
        using var thief = _app.ClientFor(null);
        thief.DefaultRequestHeaders.Add("Cookie", copy);
        var answer = await thief.GetAsync("/account/sessions", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/login", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>Measures (QUALITY.md S-08), so it runs only when asked for: ./test --long.</summary>
    [Fact, Trait("Category", "Long")]
    public async Task The_time_of_the_answer_gives_no_name_away()
    {
        var page = await New().OpenAsync("/login");
        async Task<double> TimeAsync(string user)
        {
            await page.OpenAsync("/login");
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await page.SubmitAsync(new Dictionary<string, string?> { ["UserName"] = user, ["Password"] = "whatever-1" }, "/login");
            return watch.Elapsed.TotalMilliseconds;
        }
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var number = 0; number < 3; number++) await TimeAsync($"warm-up-{number}");
        for (var number = 0; number < 21; number++)
        {
            known.Add(await TimeAsync(World.SystemAdmin));
            unknown.Add(await TimeAsync("nobody-here"));
        }
        static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
        var (slow, fast) = (Math.Max(Median(known), Median(unknown)), Math.Min(Median(known), Median(unknown)));
        Assert.True(slow - fast < 10 || slow / fast < 1.2, $"known {Median(known):F1} ms, unknown {Median(unknown):F1} ms");
    }
}
