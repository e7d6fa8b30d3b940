using Huining.Safety.Web.Platform.Accounts.Passwords;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Shan-Cheng7")]
    [InlineData("shancheng-77")]
    [InlineData("SHANCHENG-77")]
    [InlineData("山城abc12345")]
    public void Ten_characters_of_three_classes_will_do(string password) => Assert.Empty(PasswordRules.Problems(password, "zhou", "13800000001"));

    [Theory]
    [InlineData("Ab-345678", "至少要 10 个字符，现在是 9 个")]
    [InlineData("", "至少要 10 个字符，现在是 0 个")]
    [InlineData("shancheng77", "至少要有 3 种")]
    [InlineData("1234567890-", "至少要有 3 种")]
    [InlineData("x-ZHOUzheng-1", "不能含有用户名")]
    [InlineData("Tel-13800000001", "不能含有手机号")]
    [InlineData("Password123!", "太常见")]
    [InlineData("P@ssw0rd2026", "太常见")]
    [InlineData("Huining#Demo26", "太常见")]
    [InlineData("Aa1Aa1Aa1Aa1", "太常见")]
    public void What_is_wrong_is_said(string password, string words) =>
        Assert.Contains(PasswordRules.Problems(password, "zhouzheng", "13800000001"), problem => problem.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_hundred_characters_are_enough() =>
        Assert.Contains(PasswordRules.Problems(new string('x', 99) + "A1", "zhou", null), problem => problem.Contains("最多", StringComparison.Ordinal));

    [Fact]
    public void Rare_characters_count_as_one() =>
        Assert.Contains(PasswordRules.Problems("𠀀𠀁𠀂𠀃aB1", "zhou", null), problem => problem.Contains("现在是 7 个", StringComparison.Ordinal));
}
