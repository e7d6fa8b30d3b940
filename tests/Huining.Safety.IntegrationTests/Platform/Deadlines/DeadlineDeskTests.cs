using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Platform.Deadlines;

public sealed class DeadlineDeskTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    DeadlineDesk Desk => _app.Services.GetRequiredService<DeadlineDesk>();

    [Fact]
    public async Task The_calendar_of_the_database_counts_and_a_change_is_seen_once_announced()
    {
        var start = new DateOnly(2027, 1, 29);
        var before = await Desk.ComputeAsync("CASE_PUBLICISE", start, cancel: Cancel);
        Assert.Contains(WorkingCalendar.MissingYearWarning(2027), before.Warnings);

        await _app.InDatabaseAsync(null, async db =>
        {
            db.AddRange(new CalendarDay(new DateOnly(2027, 10, 1), CalendarDayKind.Holiday, "国庆节"), new CalendarDay(new DateOnly(2027, 2, 8), CalendarDayKind.Holiday, "春节"));
            return await db.SaveChangesAsync(Cancel);
        });
        Desk.Invalidate();
        var after = await Desk.ComputeAsync("CASE_PUBLICISE", start, cancel: Cancel);
        Assert.Empty(after.Warnings);
        Assert.Equal(before.Due.DayNumber + 1, after.Due.DayNumber);
    }

    [Fact]
    public async Task A_day_corrected_by_an_administrator_survives_the_next_upgrade()
    {
        var day = new DateOnly(2026, 5, 1);
        var name = await _app.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<SafetyDbContext>();
            await db.Set<CalendarDay>().Where(row => row.Date == day).ExecuteUpdateAsync(row => row.SetProperty(x => x.Name, "五一"), Cancel);
            await new CalendarLoader(db).LoadAsync(Cancel);
            return (await db.Set<CalendarDay>().AsNoTracking().SingleAsync(row => row.Date == day, Cancel)).Name;
        });
        Assert.Equal("五一", name);
    }

    [Fact]
    public void A_period_without_legal_number_can_be_set_and_a_legal_one_can_not()
    {
        static DeadlineRules With(string code, string length) => DeadlineRoom.WithSettings(DeadlineRules.Shipped(), new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"Deadlines:{code}"] = length }).Build().GetSection("Deadlines"));

        Assert.Equal(20, With("HAZARD_RECTIFY_GENERAL", "20").Get("HAZARD_RECTIFY_GENERAL").Value);
        Assert.Contains("法定期限", Assert.Throws<InvalidOperationException>(() => With("CASE_PUBLICISE", "20")).Message);
        Assert.Throws<InvalidOperationException>(() => With("HAZARD_RECTIFY_GENERAL", "0"));
        Assert.Throws<InvalidOperationException>(() => With("NO_SUCH", "3"));
    }

    [Fact]
    public async Task Every_rule_computes_from_a_date_and_from_an_instant()
    {
        foreach (var rule in Desk.Rules.All)
        {
            Assert.NotEmpty((await Desk.ComputeAsync(rule.Code, new DateOnly(2026, 3, 2), cancel: Cancel)).Explanation);
            Assert.NotEmpty((await Desk.ComputeAsync(rule.Code, new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), cancel: Cancel)).Explanation);
        }
        Assert.Equal(ReferenceFiles.Open("statutory_deadlines").Rows.Count + ReferenceFiles.Open("deadline_settings").Rows.Count, Desk.Rules.All.Count);
    }
}
