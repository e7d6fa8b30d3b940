using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Deadlines;

public sealed class DeadlineRulesTests
{
    static readonly DeadlineRules Rules = DeadlineRules.Shipped();

    [Fact]
    public void All_fifty_two_legal_rules_and_two_settings_are_loaded()
    {
        Assert.Equal(54, Rules.All.Count);
        Assert.Equal(52, ReferenceFiles.Open("statutory_deadlines").Rows.Count);
    }

    [Fact]
    public void Wording_exists_for_each_rule_and_for_no_other() =>
        Assert.Equal(Rules.All.Select(rule => rule.Code), ReferenceFiles.Open("deadline_terms").Rows.Select(row => row["code"]));

    [Fact]
    public void What_users_read_of_a_rule_is_chinese() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches(@"^\P{IsBasicLatin}", rule.StartsAt + rule.Name);
        Assert.DoesNotMatch("[a-zA-Z]{3,}", rule.StartsAt + rule.Basis + rule.Note);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.Basis);
    });

    [Fact]
    public void Only_hearing_notice_and_power_cut_count_back() =>
        Assert.Equal(["CASE_HEARING_NOTICE", "POWER_CUT_NOTICE"], Rules.All.Where(rule => rule.CountsBack).Select(rule => rule.Code));

    [Fact]
    public void Each_wait_says_when_its_act_opens() =>
        Assert.Equal(
            Rules.All.Where(rule => rule.Kind == DeadlineKind.Min && !rule.CountsBack).Select(rule => rule.Code),
            ReferenceFiles.Open("deadline_terms").Rows.Where(row => row["opens"].Length > 0).Select(row => row["code"]));

    [Theory]
    [InlineData("CASE_PUBLICISE", DeadlineVerification.Verified)]
    [InlineData("PLAN_DRILL_ONSITE", DeadlineVerification.Verified)]
    [InlineData("REINSPECT", DeadlineVerification.Unverified)]
    [InlineData("CASE_STATEMENT", DeadlineVerification.NoLegalNumber)]
    [InlineData("HAZARD_RECTIFY_MAJOR", DeadlineVerification.NoLegalNumber)]
    public void How_far_a_source_was_checked_is_kept(string code, DeadlineVerification verification) =>
        Assert.Equal(verification, Rules.Get(code).Verification);

    [Theory]
    [InlineData("HAZARD_RECTIFY_GENERAL", 15)]
    [InlineData("HAZARD_RECTIFY_MAJOR", 30)]
    public void Hazards_have_the_projects_own_periods(string code, int days)
    {
        var rule = Rules.Get(code);
        Assert.Equal((days, DeadlineUnit.CalendarDay, "项目默认值，非法定期限"), (rule.Value, rule.Unit, rule.Basis));
    }

    [Fact]
    public void The_late_fee_uses_the_rules_percentage() => Assert.Equal(LateFee.PercentPerDay, Rules.Get("CASE_LATE_FEE").Value);

    [Fact]
    public void An_unknown_code_is_named()
    {
        Assert.Null(Rules.Find("NONE"));
        Assert.Contains("“NONE”", Assert.Throws<KeyNotFoundException>(() => Rules.Get("NONE")).Message, StringComparison.Ordinal);
    }
}
