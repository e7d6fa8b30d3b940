using System.Text.Json;
using CsCheck;
using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Features.Indicators;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Indicators;

public sealed class IndicatorFormulasTests
{
    const decimal FireCeiling = 0.01m;

    public static TheoryData<string> Counts => TestVectors.Cases("indicator_counts");

    public static TheoryData<string> Rates => TestVectors.Cases("indicator_rates");

    public static TheoryData<string> Fires => TestVectors.Cases("indicator_fire");

    public static TheoryData<string> Completions => TestVectors.Cases("indicator_completion");

    public static TheoryData<string> YearsOnYear => TestVectors.Cases("year_on_year");

    public static TheoryData<string> MidTermCounts => TestVectors.Cases("midterm_2023");

    public static TheoryData<string> MidTermRates => TestVectors.Cases("midterm_rate_2023");

    static IndicatorStatus Status(JsonElement @case, string name = "status") =>
        Enum.Parse<IndicatorStatus>(@case.Text(name)!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    static string PercentOrDash(string? number) => number is null ? "—" : number + "%";

    [Theory, MemberData(nameof(Counts))]
    public void Counts_fall_as_the_vectors_say(string json)
    {
        var @case = TestVectors.Case(json);
        var result = IndicatorFormulas.CountReduction(@case.Number("baseline"), @case.Number("current"), @case.Number("target_pct")!.Value);
        Assert.Equal(PercentOrDash(@case.Text("reduction_pct")), IndicatorText.Percent(result.Percent));
        Assert.Equal((@case.Number("max_allowed_integer"), Status(@case)), (result.MaxAllowedWhole, result.Status));
    }

    [Theory, MemberData(nameof(Rates))]
    public void Rates_fall_as_the_vectors_say(string json)
    {
        var @case = TestVectors.Case(json);
        var scale = (int)@case.Number("scale")!;
        var before = new IndicatorRate(@case.Number("base_numerator"), @case.Number("base_denominator"), scale);
        var now = new IndicatorRate(@case.Number("current_numerator"), @case.Number("current_denominator"), scale);
        var result = IndicatorFormulas.Reduction(before, now, @case.Number("target_pct")!.Value);
        Assert.Equal(@case.Text("base_rate"), IndicatorText.Rate(before.Value));
        Assert.Equal(@case.Text("current_rate") ?? "—", IndicatorText.Rate(now.Value));
        Assert.Equal(PercentOrDash(@case.Text("reduction_pct")), IndicatorText.Percent(result.Percent));
        Assert.Equal(Status(@case), result.Status);
    }

    [Theory, MemberData(nameof(Fires))]
    public void Fire_deaths_are_judged_by_either_reading(string json)
    {
        var @case = TestVectors.Case(json);
        foreach (var (reading, name) in new[] { (FireReading.Per100K, "PER_100K_status"), (FireReading.PercentOfPopulation, "PERCENT_OF_POPULATION_status") })
        {
            var result = IndicatorFormulas.Fire(@case.Number("fire_deaths"), @case.Number("population"), reading, FireCeiling);
            Assert.Equal(@case.Number("per_100k"), result.PerHundredThousand);
            Assert.Equal(@case.Number("percent_of_population"), result.PercentOfPopulation);
            Assert.Equal(Status(@case, @case.Text(name) is null ? "data_status" : name), result.Status);
        }
    }

    [Theory]
    [InlineData(1, IndicatorStatus.NotMet)]
    [InlineData(0, IndicatorStatus.Met)]
    public void A_ceiling_of_ones_own_is_per_hundred_thousand(int deaths, IndicatorStatus status) =>
        Assert.Equal(status, IndicatorFormulas.Fire(deaths, 400_000, FireReading.CustomPer100K, 0.18m).Status);

    [Theory, MemberData(nameof(Completions))]
    public void Completion_is_cut_off_and_met_only_by_all(string json)
    {
        var @case = TestVectors.Case(json);
        var result = IndicatorFormulas.Completion(@case.Number("numerator"), @case.Number("denominator"));
        Assert.Equal(@case.Number("percent_exact"), result.Percent is { } percent ? decimal.Round(percent, 6) : null);
        Assert.Equal((@case.Text("display"), Status(@case)), (result.Display, result.Status));
    }

    [Theory, MemberData(nameof(YearsOnYear))]
    public void Year_on_year_has_no_percentage_from_nothing(string json)
    {
        var @case = TestVectors.Case(json);
        var result = IndicatorFormulas.YearOnYear(@case.Number("current")!.Value, @case.Number("previous")!.Value);
        Assert.Equal(@case.Number("diff"), result.Difference);
        Assert.Equal(@case.Text("display") ?? @case.Text("yoy_pct") + "%", result.Display);
    }

    [Theory, MemberData(nameof(MidTermCounts))]
    public void Counts_are_on_track_below_three_fifths(string json)
    {
        var @case = TestVectors.Case(json);
        var result = IndicatorFormulas.MidTermCount(
            @case.Number("baseline_5y"), @case.Number("actual_2021_2023"), @case.Number("target_pct")!.Value, (int)@case.Number("elapsed_years")!);
        Assert.Equal((@case.Number("expected_max_exact"), Status(@case)), (result.ExpectedMax, result.Status));
    }

    [Theory, MemberData(nameof(MidTermRates))]
    public void Rates_are_on_track_below_the_glide_path(string json)
    {
        var @case = TestVectors.Case(json);
        var result = IndicatorFormulas.MidTermRate(
            IndicatorRate.Count(@case.Number("base_rate_2020")), IndicatorRate.Count(@case.Number("actual_rate_2023")), @case.Number("target_pct")!.Value, 3);
        Assert.Equal((@case.Number("expected_max_rate"), Status(@case)), (result.ExpectedMax, result.Status));
    }

    [Fact]
    public void A_repeating_decimal_does_not_decide()
    {
        // 10 ÷ 30 less a tenth is exactly 3 ÷ 10, though 0.333… × 0.9 falls short of it.
        Assert.Equal(IndicatorStatus.Met, IndicatorFormulas.Reduction(new(10, 30), new(3, 10), 10).Status);
        Assert.Equal(IndicatorStatus.OnTrack, IndicatorFormulas.MidTermRate(new(10, 30), new(41, 150), 30, 3).Status);
    }

    [Fact]
    public void Missing_numbers_have_no_verdict_and_no_value()
    {
        Assert.Equal((null, null, IndicatorStatus.NoData), Parts(IndicatorFormulas.CountReduction(null, 3, 10)));
        Assert.Equal((null, 9m, IndicatorStatus.NoData), Parts(IndicatorFormulas.CountReduction(10, null, 10)));
        Assert.Equal(IndicatorStatus.NoData, IndicatorFormulas.Reduction(new(1, 0), new(null, 5), 10).Status);
        Assert.Equal(new IndicatorMidTerm(null, IndicatorStatus.NoData), IndicatorFormulas.MidTermCount(null, 3, 10, 3));
        Assert.Equal("—", IndicatorText.Rate(new IndicatorRate(1, null).Value));

        static (decimal?, decimal?, IndicatorStatus) Parts(IndicatorReduction reduction) => (reduction.Percent, reduction.MaxAllowed, reduction.Status);
    }

    [Theory]
    [InlineData(IndicatorStatus.NoData)]
    [InlineData(IndicatorStatus.Met, IndicatorStatus.Met, IndicatorStatus.Met)]
    [InlineData(IndicatorStatus.NotMet, IndicatorStatus.Met, IndicatorStatus.NotMet, IndicatorStatus.NoData)]
    [InlineData(IndicatorStatus.NoData, IndicatorStatus.Met, IndicatorStatus.NoData)]
    [InlineData(IndicatorStatus.NoData, IndicatorStatus.Met, IndicatorStatus.NotApplicable)]
    [InlineData(IndicatorStatus.NotApplicable, IndicatorStatus.NotApplicable)]
    public void Every_year_must_be_met(IndicatorStatus period, params IndicatorStatus[] years) =>
        Assert.Equal(period, IndicatorFormulas.EveryYear(years));

    [Fact]
    public void Counts_up_to_the_largest_allowed_meet_the_target_and_the_next_misses_it() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[0, 100]).Sample((baseline, target) =>
        {
            var allowed = IndicatorFormulas.CountReduction(baseline, 0, target).MaxAllowedWhole!.Value;
            return IndicatorFormulas.CountReduction(baseline, allowed, target).Status == IndicatorStatus.Met
                && IndicatorFormulas.CountReduction(baseline, allowed + 1, target).Status == IndicatorStatus.NotMet;
        }, iter: 10_000);

    [Fact]
    public void A_share_below_all_never_reads_a_hundred() =>
        Gen.Select(Gen.Int[1, 10_000_000], Gen.Int[1, 1000]).Sample((all, missing) =>
            IndicatorFormulas.Completion(Math.Max(0, all - missing), all).Display != "100.00%", iter: 10_000);
}
