using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Codes;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Risks;

public sealed class RiskGradingTests
{
    static readonly RiskScales Scales = RiskScales.On(new DateOnly(2026, 11, 24));

    public static TheoryData<string> LsCases => TestVectors.Cases("risk_ls");

    public static TheoryData<string> LecCases => TestVectors.Cases("risk_lec");

    [Theory, MemberData(nameof(LsCases))]
    public void Matrix_grades_match_the_vectors(string json)
    {
        var @case = TestVectors.Case(json);
        var grade = RiskGrading.Ls(Scales, @case.Number("L")!.Value, @case.Number("S")!.Value);
        Assert.Equal((@case.Number("R"), EnumCode.Parse<RiskLevel>(@case.Text("level")!)), (grade.Value, grade.Level));
    }

    [Theory, MemberData(nameof(LecCases))]
    public void Lec_grades_match_the_vectors(string json)
    {
        var @case = TestVectors.Case(json);
        var grade = RiskGrading.Lec(Scales, Score("L"), Score("E"), Score("C"));
        Assert.Equal((Score("D"), EnumCode.Parse<RiskLevel>(@case.Text("level")!)), (grade.Value, grade.Level));

        decimal Score(string name) => decimal.Parse(@case.Text(name)!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_boundary_of_320_is_not_yet_major() =>
        Assert.Equal(RiskLevel.RelativelyHigh, Scales.Band(RiskMethod.Lec, 320).Level);

    [Fact]
    public void Every_product_of_fixed_scores_falls_into_exactly_one_band()
    {
        foreach (var l in Scales.Of(RiskMethod.Lec, "L"))
            foreach (var e in Scales.Of(RiskMethod.Lec, "E"))
                foreach (var c in Scales.Of(RiskMethod.Lec, "C"))
                    Assert.Single(Scales.BandsOf(RiskMethod.Lec), band => band.Holds(l.Score * e.Score * c.Score));
        foreach (var l in Scales.Of(RiskMethod.Ls, "L"))
            foreach (var s in Scales.Of(RiskMethod.Ls, "S"))
                Assert.Single(Scales.BandsOf(RiskMethod.Ls), band => band.Holds(l.Score * s.Score));
    }

    [Fact]
    public void The_arithmetic_is_told() => Assert.Equal(
        "L 3 × E 6 × C 15 = 270，160 ≤ D ≤ 320，属较大风险", RiskGrading.Lec(Scales, 3, 6, 15).Sentence);

    [Fact]
    public void A_score_between_two_of_the_scale_is_refused() =>
        Assert.Throws<ArgumentException>(() => RiskGrading.Lec(Scales, 5, 6, 15));

    [Fact]
    public void A_direct_judgement_names_its_clause() => Assert.Equal(
        "其他标准规定直接判定为重大（AB 1234 第 5 条），直接判定为重大风险", RiskGrading.Direct(Scales, "STANDARD", "AB 1234 第 5 条").Sentence);
}
