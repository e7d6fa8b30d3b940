using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CsCheck;
using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Features.Accidents;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Accidents;

public sealed class AccidentGradingTests
{
    static readonly IReadOnlyList<AccidentGradeBand> Bands = AccidentGradeBand.Shipped();

    public static TheoryData<string> Cases => TestVectors.Cases("accident_grade");

    [Theory, MemberData(nameof(Cases))]
    public void Grades_match_the_vectors(string json)
    {
        var @case = TestVectors.Case(json);
        var grading = AccidentGrading.Of(
            (int)@case.Number("deaths")!, (int)@case.Number("serious_injuries")!, @case.Number("direct_loss_yuan")!.Value, Bands);
        Assert.Equal(@case.Text("grade")!.Replace("_", "", StringComparison.Ordinal), grading.Grade.ToString().ToUpperInvariant());
    }

    [Fact]
    public void The_explanation_shows_each_test_and_the_rule() => Assert.Equal(
        "死亡 2 人，属一般事故（3 人以下）；重伤（含急性工业中毒）12 人，属较大事故（10 人以上、50 人以下）；"
        + "直接经济损失 9.01 万元，属一般事故（1000 万元以下）。三项取最高，为较大事故。“以上”包括本数，“以下”不包括本数。依据：国务院令493号第3条。",
        AccidentGrading.Of(2, 12, 90_100m, Bands).Explanation);

    [Fact]
    public void The_highest_grade_has_no_upper_bound() =>
        Assert.Contains("死亡 30 人，属特别重大事故（30 人以上）", AccidentGrading.Of(30, 0, 0, Bands).Explanation, StringComparison.Ordinal);

    [Fact]
    public void A_cent_below_the_line_is_below_it() =>
        Assert.Equal(AccidentGrade.General, AccidentGrading.Of(0, 0, 9_999_999.99m, Bands).Grade);

    [Fact]
    public void Negative_numbers_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => AccidentGrading.Of(-1, 0, 0, Bands));

    [Fact]
    public void Names_on_pages_are_those_of_the_table() => Assert.All(Bands, band =>
        Assert.Equal(band.Name, typeof(AccidentGrade).GetField(band.Grade.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name));

    [Fact]
    public void One_more_victim_or_yuan_never_lowers_the_grade() =>
        Gen.Select(Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 120_000_000], Gen.Int[0, 2]).Sample((deaths, injuries, loss, which) =>
            AccidentGrading.Of(deaths + (which == 0 ? 1 : 0), injuries + (which == 1 ? 1 : 0), loss + (which == 2 ? 0.01m : 0), Bands).Grade
            >= AccidentGrading.Of(deaths, injuries, loss, Bands).Grade,
            iter: 10_000);
}
