using System.Text.Json;
using Huining.Safety.IntegrationTests.Features.Enterprises.Import;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Accidents;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Accidents.Import;

/// <summary>The county's own sheet, in a ledger of its own so that nothing else counts.</summary>
public sealed class CountyAccidentSheetTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    [Fact]
    public async Task The_countys_sheet_goes_in_whole_and_adds_up_to_its_totals()
    {
        var (plan, batch) = await _app.ImportAccidentsAsync(Sample("accidents.csv"), "accidents.csv");
        Assert.Equal((79, 79, 0, 0), (plan.Rows, plan.Inserted, plan.Updated, plan.Errors.Count));

        using var expected = JsonDocument.Parse(Sample("expected.json"));
        foreach (var period in expected.RootElement.GetProperty("accidents").EnumerateObject())
        {
            var years = period.Name.Split('-').Select(int.Parse).ToArray();
            var totals = await TotalsAsync(years[0], years[1]);
            var told = period.Value;
            Assert.Equal(
                (told.GetProperty("accidents").GetInt32(), told.GetProperty("deaths").GetInt32(), told.GetProperty("injured").GetInt32(), told.GetProperty("loss_wan").GetDecimal()),
                (totals.Accidents, totals.Deaths, totals.Injured, totals.LossWan));
            foreach (var year in told.GetProperty("by_year").EnumerateObject())
            {
                var one = await TotalsAsync(int.Parse(year.Name), int.Parse(year.Name));
                Assert.Equal((year.Value[0].GetInt32(), year.Value[1].GetInt32()), (one.Accidents, one.Deaths));
            }
        }

        var (again, _) = await _app.ImportAccidentsAsync(Sample("accidents.csv"), "accidents.csv", dryRun: true);
        Assert.Equal((0, 0, 79), (again.Inserted, again.Updated, again.Unchanged));
        Assert.Equal("", await _app.AuditAsync());
        Assert.Empty(await _app.UndoAccidentsAsync(batch!.Value));
        Assert.Equal(0, (await TotalsAsync(2016, 2018)).Accidents);
        Assert.Equal("", await _app.AuditAsync());
    }

    Task<AccidentTotals> TotalsAsync(int from, int to) => _app.InDatabaseAsync(null, db =>
        AccidentStatistics.SumAsync(new AccidentFilter { From = from, To = to, Counted = true }.Apply(db.Accidents)));
}
