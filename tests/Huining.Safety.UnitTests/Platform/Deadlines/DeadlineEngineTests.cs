using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Deadlines;

public sealed class DeadlineEngineTests
{
    static readonly DeadlineRules Rules = DeadlineRules.Shipped();
    static readonly WorkingCalendar Calendar = new(CalendarData.Shipped());

    static DateOnly D(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", null);

    static Deadline Compute(string code, string start, DeadlineOptions? options = null) =>
        DeadlineEngine.Compute(Rules.Get(code), D(start), Calendar, options);

    public static TheoryData<string> Deadlines2026 => TestVectors.Cases("deadlines_2026");

    public static TheoryData<string> CreditTerms => TestVectors.Cases("credit_term");

    public static TheoryData<string> AccidentReports => TestVectors.Cases("accident_report_timeliness");

    [Theory, MemberData(nameof(Deadlines2026))]
    public void Working_days_and_moved_ends_match_the_vectors(string json)
    {
        var @case = TestVectors.Case(json);
        var code = @case.Text("code")!.Split(' ')[0];
        Assert.Equal(@case.Date("due"), DeadlineEngine.Compute(Rules.Get(code), @case.Date("start"), Calendar).Due);
    }

    [Theory, MemberData(nameof(CreditTerms))]
    public void Months_and_years_end_on_the_corresponding_day(string json)
    {
        var @case = TestVectors.Case(json);
        var listed = @case.Date("listed_on");
        Assert.Equal(@case.Date("earliest_early_exit"), DeadlineEngine.Compute(Rules.Get("CREDIT_EARLY_EXIT"), listed, Calendar).AllowedFrom);
        var term = DeadlineEngine.Compute(Rules.Get("CREDIT_TERM"), listed, Calendar);
        Assert.Equal((@case.Date("term_ends"), @case.Date("term_ends")), (term.Due, term.UnrolledDue));
    }

    [Theory, MemberData(nameof(AccidentReports))]
    public void An_accident_report_is_late_after_the_hour(string json)
    {
        var @case = TestVectors.Case(json);
        var knew = DateTimeOffset.Parse(@case.Text("principal_knew_at")!, null);
        var deadline = DeadlineEngine.Compute(Rules.Get("ACC_UNIT_REPORT"), knew, Calendar);
        Assert.Equal(knew.AddHours(1), deadline.DueInstant);
        Assert.Equal(@case.GetProperty("late").GetBoolean(), deadline.IsOverdue(DateTimeOffset.Parse(@case.Text("reported_at")!, null)));
    }

    [Fact]
    public void A_hearing_is_notified_seven_working_days_ahead() =>
        Assert.Equal(D("2026-09-22"), Compute("CASE_HEARING_NOTICE", "2026-10-09").Due);

    [Fact]
    public void A_power_cut_is_notified_twenty_four_hours_ahead()
    {
        var cut = new DateTimeOffset(2026, 10, 2, 9, 30, 0, ChinaTime.Offset);
        var notice = DeadlineEngine.Compute(Rules.Get("POWER_CUT_NOTICE"), cut, Calendar);
        Assert.Equal((cut.AddHours(-24), D("2026-10-01")), (notice.DueInstant, notice.Due));
        Assert.False(notice.IsOverdue(cut.AddHours(-24)));
        Assert.True(notice.IsOverdue(cut.AddHours(-23)));
    }

    [Theory]
    [InlineData("CASE_DEMAND", "2026-09-22", "2026-10-13", "2026-10-14")]
    [InlineData("CASE_DAILY_FINE_START", "2026-03-02", "2026-03-03", "2026-03-03")]
    [InlineData("CREDIT_EARLY_EXIT", "2026-08-31", "2027-08-31", "2027-08-31")]
    [InlineData("LOG_RETENTION", "2026-08-31", "2027-02-28", "2027-03-01")]
    public void A_wait_does_not_move_and_opens_as_its_law_says(string code, string start, string last, string allowed)
    {
        var wait = Compute(code, start);
        Assert.Equal((D(last), D(last), D(allowed)), (wait.Due, wait.UnrolledDue, wait.AllowedFrom));
        Assert.False(wait.IsOverdue(D(allowed).AddYears(1)));
        Assert.False(wait.IsAllowed(D(allowed).AddDays(-1)));
        Assert.True(wait.IsAllowed(D(allowed)));
    }

    [Theory]
    [InlineData("CASE_LITIGATE", "2026-08-31", "2027-02-28", "2027-03-01")]
    [InlineData("PLAN_ASSESS", "2024-02-29", "2027-02-28", "2027-03-01")]
    [InlineData("HAZARD_YEAR_STAT", "2026-12-31", "2027-01-31", "2027-02-01")]
    public void A_limit_in_months_moves_off_a_rest_day_and_keeps_its_unmoved_end(string code, string start, string unrolled, string due)
    {
        var limit = Compute(code, start);
        Assert.Equal((D(unrolled), D(due)), (limit.UnrolledDue, limit.Due));
        Assert.False(limit.IsOverdue(D(due)));
        Assert.True(limit.IsOverdue(D(due).AddDays(1)));
        Assert.Contains("2027 年节假日安排尚未录入，期限可能变动", limit.Warnings);
    }

    [Fact]
    public void A_count_into_a_year_without_calendar_warns() =>
        Assert.Equal(["2027 年节假日安排尚未录入，期限可能变动"], Compute("CASE_PUBLICISE", "2026-12-28").Warnings);

    [Fact]
    public void A_term_asks_no_calendar_and_does_not_warn() => Assert.Empty(Compute("MINE_PERMIT_VALID", "2026-12-28").Warnings);

    [Fact]
    public void Suspended_days_are_not_counted()
    {
        var suspended = new DeadlineOptions([new(D("2026-03-10"), D("2026-03-19")), new(D("2026-03-15"), D("2026-03-24"))]);
        Assert.Equal(D("2026-06-15"), Compute("CASE_DECIDE", "2026-03-02", suspended).UnrolledDue);
        Assert.Equal(D("2026-06-17"), Compute("CASE_COURT_APPLY", "2026-03-02", suspended).UnrolledDue);
    }

    [Fact]
    public void An_extension_counts_on_from_the_unmoved_end()
    {
        var extended = Compute("CASE_SEIZURE", "2026-09-05", DeadlineOptions.Extended(30));
        Assert.Equal(D("2026-11-04"), extended.Due);
        Assert.Empty(extended.Warnings);
        Assert.Contains("最长可以延长 30 日，现延长 31 日，请核对批准依据", Compute("CASE_SEIZURE", "2026-09-05", DeadlineOptions.Extended(31)).Warnings);
        Assert.Contains("规则未载明可以延长", Compute("CASE_PAY_FINE", "2026-09-05", DeadlineOptions.Extended(1)).Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_late_fee_runs_from_the_day_after_and_has_no_end()
    {
        var fee = Compute("CASE_LATE_FEE", "2026-10-08");
        Assert.Equal(D("2026-10-08"), fee.Due);
        Assert.Contains("自次日 2026-10-09（星期五）起每日按罚款数额的 3% 加处罚款", fee.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_rule_counts_from_the_beijing_date_of_an_instant() =>
        Assert.Equal(
            Compute("CASE_PAY_FINE", "2026-03-02").Due,
            DeadlineEngine.Compute(Rules.Get("CASE_PAY_FINE"), DateTimeOffset.Parse("2026-03-01T16:30:00Z", null), Calendar).Due);

    [Fact]
    public void An_hour_rule_given_only_a_date_takes_its_first_instant_and_says_so()
    {
        var report = Compute("ACC_UNIT_REPORT", "2026-05-06");
        Assert.Equal("2026-05-06 01:00", ChinaTime.Show(report.DueInstant!.Value));
        Assert.Contains("未给出时刻，按当日零时起算，实际期限可能更晚", report.Warnings);
    }

    [Fact]
    public void A_start_before_the_law_warns() =>
        Assert.Contains("现行规定自 2021-07-15 起施行，起算日早于施行日，请按当时的规定核对", Compute("CASE_PAY_FINE", "2021-07-14").Warnings);

    [Fact]
    public void Starts_and_options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Compute("CASE_PAY_FINE", "9999-12-31"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compute("CASE_PAY_FINE", "2026-03-02", DeadlineOptions.Extended(-1)));
        Assert.Throws<ArgumentException>(() => Compute("ACC_UNIT_REPORT", "2026-03-02", DeadlineOptions.Extended(1)));
    }
}
