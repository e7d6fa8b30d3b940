using System.Text.Json;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Deadlines;

public sealed class DeadlineExplanationTests
{
    static readonly DeadlineRules Rules = DeadlineRules.Shipped();
    static readonly WorkingCalendar Calendar = new(CalendarData.Shipped());

    static string Explain(string code, DateOnly start, DeadlineOptions? options = null) =>
        DeadlineEngine.Compute(Rules.Get(code), start, Calendar, options).Explanation;

    [Fact]
    public void Working_days_name_what_was_counted_and_what_was_not() => Assert.Equal(
        "2026-09-30（星期三）为处罚决定作出之日，当日不计，自次日起算 7 个工作日。"
        + "计入：2026-10-08 至 2026-10-09（2 日）、2026-10-10（调休上班 1 日）、2026-10-12 至 2026-10-15（4 日），共 7 日。"
        + "不计：2026-10-01 至 2026-10-07（国庆节）、2026-10-11（周末）。"
        + "届满日为 2026-10-15（星期四）。依据：安全生产法第78条。",
        Explain("CASE_PUBLICISE", new DateOnly(2026, 9, 30)));

    [Fact]
    public void A_moved_end_shows_both_days() => Assert.Equal(
        "2026-09-16（星期三）为收到处罚决定书之日，当日不计，自次日起算 15 日。"
        + "计入：2026-09-17 至 2026-10-01（15 日），共 15 日。"
        + "未顺延的届满日为 2026-10-01（星期四），遇国庆节休息，顺延至其后第一个工作日 2026-10-08（星期四）。依据：行政处罚法第67条。",
        Explain("CASE_PAY_FINE", new DateOnly(2026, 9, 16)));

    [Theory]
    [InlineData("REINSPECT", "依据待核实，按设置执行（参考：原《安全生产违法行为行政处罚办法》（15号令），现行部令18号待核）。")]
    [InlineData("HAZARD_RECTIFY_GENERAL", "法律未规定期限，按本平台设置执行（项目默认值，非法定期限）。")]
    [InlineData("CREDIT_TERM", "有效至 2029-03-10（星期六）。")]
    [InlineData("CREDIT_EARLY_EXIT", "期满日为 2027-03-10（星期三），2027-03-10（星期三）起方可进行。")]
    [InlineData("CASE_HEARING_NOTICE", "自前一日向前起算 7 个工作日")]
    public void Each_kind_has_its_wording(string code, string part) =>
        Assert.Contains(part, Explain(code, new DateOnly(2026, 3, 10)), StringComparison.Ordinal);

    [Fact]
    public void Suspension_and_extension_are_told()
    {
        var options = new DeadlineOptions([new(new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6))], 10);
        var text = Explain("CASE_SEIZURE", new DateOnly(2026, 3, 2), options);
        Assert.Contains("起算 30 日，另经批准延长 10 日。", text, StringComparison.Ordinal);
        Assert.Contains("扣除时间：2026-03-05 至 2026-03-06，其中落在期限内的日子不计。", text, StringComparison.Ordinal);
        Assert.Contains("共 40 日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_told_to_the_minute()
    {
        var knew = new DateTimeOffset(2026, 5, 6, 23, 30, 0, ChinaTime.Offset);
        var text = DeadlineEngine.Compute(Rules.Get("ACC_UNIT_REPORT"), knew, Calendar).Explanation;
        Assert.StartsWith("自 2026-05-06 23:30（单位负责人接到事故报告）起 1 小时，至 2026-05-07 00:30 届满；按小时计算，不扣除休息日。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_ends_its_explanation_with_its_source()
    {
        foreach (var rule in Rules.All)
            Assert.Contains(rule.Basis, Explain(rule.Code, new DateOnly(2026, 3, 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_serialises_to_plain_dates()
    {
        var deadline = DeadlineEngine.Compute(Rules.Get("ACC_UNIT_REPORT"), DateTimeOffset.Parse("2026-05-06T02:00:00Z", null), Calendar);
        var json = JsonSerializer.SerializeToElement(DeadlineReport.Of(deadline), JsonSerializerOptions.Web);
        Assert.Equal("2026-05-06T10:00:00+08:00", json.GetProperty("start").GetString());
        Assert.Equal("2026-05-06", json.GetProperty("due").GetString());
        Assert.Equal("2026-05-06T11:00:00+08:00", json.GetProperty("dueInstant").GetString());
        Assert.True(json.GetProperty("verified").GetBoolean());
    }
}
