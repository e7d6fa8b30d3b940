using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Deadlines;

public sealed class LateFeeTests
{
    public static TheoryData<string> Cases => TestVectors.Cases("late_fee");

    public static TheoryData<string> DailyCases => TestVectors.Cases("daily_continuous_fine");

    [Theory, MemberData(nameof(Cases))]
    public void Three_percent_a_day_up_to_the_fine(string json)
    {
        var @case = TestVectors.Case(json);
        Assert.Equal(@case.Number("late_fee_yuan"), LateFee.Compute(@case.Number("fine_yuan")!.Value, (int)@case.Number("days_overdue")!.Value));
    }

    [Fact]
    public void A_very_long_delay_of_a_very_large_fine_is_still_capped() =>
        Assert.Equal(999_999_999_999.99m, LateFee.Compute(999_999_999_999.99m, int.MaxValue));

    [Fact]
    public void Days_of_a_lawsuit_are_not_overdue()
    {
        var due = new DateOnly(2026, 10, 8);
        DateRange[] lawsuit = [new(new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 19))];
        Assert.Equal(0, LateFee.DaysOverdue(due, due, []));
        Assert.Equal(0, LateFee.DaysOverdue(due, due.AddDays(-3), []));
        Assert.Equal(1, LateFee.DaysOverdue(due, due.AddDays(1), []));
        Assert.Equal(2, LateFee.DaysOverdue(due, new DateOnly(2026, 10, 20), lawsuit));
    }

    [Theory, MemberData(nameof(DailyCases))]
    public void The_daily_fine_runs_from_the_day_after_the_order_to_the_day_before_correction(string json)
    {
        var @case = TestVectors.Case(json);
        var fine = DailyFine.Compute(@case.Number("original_fine_yuan")!.Value, @case.Date("order_issued_on"), @case.Date("corrected_on"));
        Assert.Equal((@case.Number("days"), @case.Number("total_yuan")), (fine.Days, fine.Total));
        Assert.Equal((@case.Date("order_issued_on").AddDays(1), @case.Date("corrected_on").AddDays(-1)), (fine.FirstDay, fine.LastDay));
    }

    [Fact]
    public void A_correction_on_the_day_after_the_order_costs_nothing()
    {
        var fine = DailyFine.Compute(20000, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3));
        Assert.Equal((0, 0m, (DateOnly?)null), (fine.Days, fine.Total, fine.LastDay));
    }
}
