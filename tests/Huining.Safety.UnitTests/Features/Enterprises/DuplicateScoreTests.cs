using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Enterprises;

public sealed class DuplicateScoreTests
{
    static readonly EnterpriseFacts File = new()
    {
        Name = "会宁县福源烟花爆竹零售店",
        Uscc = "91620422MA7TT0012N",
        PrincipalPhone = "13800000001",
        SiteAddress = "会师镇长征路1号",
        TownshipCode = "620422100",
    };

    static DuplicateScore Of(EnterpriseFacts typed) => DuplicateScore.Of(typed, File);

    [Fact]
    public void The_same_code_is_certain_whatever_the_name()
    {
        var score = Of(new() { Name = "张三商店", Uscc = File.Uscc });
        Assert.Equal(100, score.Points);
        Assert.Equal(["统一社会信用代码相同"], score.Reasons);
    }

    [Fact]
    public void Name_telephone_and_address_together_ask_for_a_confirmation()
    {
        var score = Of(File with { Uscc = null, Name = "福源烟花爆竹零售店" });
        Assert.InRange(score.Points, DuplicateScore.High, 99);
        Assert.Equal(["名称相同", "负责人电话相同", "地址相同"], score.Reasons);
    }

    [Fact]
    public void A_slightly_different_name_is_shown()
    {
        var score = Of(new() { Name = "福源烟花爆竹零售点", TownshipCode = File.TownshipCode });
        Assert.InRange(score.Points, DuplicateScore.Shown, 99);
        Assert.Contains("名称相近", Assert.Single(score.Reasons));
    }

    [Fact]
    public void Another_name_of_the_same_trade_is_not_shown() =>
        Assert.True(Of(new() { Name = "祥和鞭炮店" }).Points < DuplicateScore.Shown);

    [Fact]
    public void Two_right_codes_are_two_registrations() =>
        Assert.True(Of(File with { Uscc = "91620422MA7TT0020H" }).Points < DuplicateScore.High);

    [Theory]
    [InlineData("福源烟花", "福源烟花", 1)]
    [InlineData("福源烟花", "永兴面粉", 0)]
    [InlineData("", "福源", 0)]
    [InlineData("福", "福源", 0)]
    [InlineData("abcd", "abce", 2 * 2 / 6d)]
    public void Dice_of_pairs(string one, string other, double expected) =>
        Assert.Equal(expected, DuplicateScore.Similarity(one, other), 6);
}
