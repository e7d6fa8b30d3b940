using CsCheck;
using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Platform.Codes;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Codes;

public sealed class UnifiedSocialCreditCodeTests
{
    static IEnumerable<string> Strings(string list) =>
        TestVectors.Section("uscc_gb32100").GetProperty(list).EnumerateArray().Select(element => element.GetString()!);

    public static TheoryData<string> Valid => new(Strings("valid"));

    public static TheoryData<string> Invalid => new(
        TestVectors.Section("uscc_gb32100").GetProperty("invalid").EnumerateArray().Select(element => element.Text("code")!));

    [Theory, MemberData(nameof(Valid))]
    public void Real_codes_are_right(string code) => Assert.Null(UnifiedSocialCreditCode.Check(code));

    [Theory, MemberData(nameof(Invalid))]
    public void Wrong_codes_are_refused_as_they_stand(string code) => Assert.NotNull(UnifiedSocialCreditCode.Check(code));

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("91350100M000100Y4", "应为 18 位，现为 17 位")]
    [InlineData("91350100M000100O43", "第 16 位“O”不是可用字符")]
    [InlineData("91350100M000100O43", "是否应为数字 0")]
    [InlineData("91350100M000100Y44", "最后一位应为“3”，现为“4”")]
    public void The_message_says_what_is_wrong(string code, string part) =>
        Assert.Contains(part, UnifiedSocialCreditCode.Check(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData("　９１３５０１００Ｍ０００１００Ｙ４３ ")]
    [InlineData("9135 0100 M000 100Y 43\u200B")]
    public void What_a_person_would_accept_is_normalised(string text) =>
        Assert.Equal("91350100M000100Y43", UnifiedSocialCreditCode.Normalise(text));

    [Fact]
    public void Nothing_normalises_to_nothing() => Assert.Equal("", UnifiedSocialCreditCode.Normalise(null));

    [Fact]
    public void Organisation_codes_have_their_own_check_digit()
    {
        foreach (var @case in TestVectors.Section("org_code_gb11714").GetProperty("cases").EnumerateArray())
            Assert.Equal(@case.Text("check")![0], UnifiedSocialCreditCode.OrganisationCheck(@case.Text("body")));
    }

    [Fact]
    public void A_wrong_organisation_code_only_warns()
    {
        Assert.Null(UnifiedSocialCreditCode.OrganisationCodeWarning("91350100M000100Y43"));
        Assert.Contains("应为“4”，现为“5”", UnifiedSocialCreditCode.OrganisationCodeWarning("91350100M000100Y51"), StringComparison.Ordinal);
    }

    [Fact]
    public void Made_up_codes_are_those_of_the_seed() =>
        Assert.Equal(Strings("synthetic_for_seed"), Enumerable.Range(1, 5).Select(serial => UnifiedSocialCreditCode.Synthesise("620422", serial)));

    [Fact]
    public void Made_up_codes_are_right_and_differ()
    {
        var codes = Enumerable.Range(0, 50_000).Append(4_000_000).Select(serial => UnifiedSocialCreditCode.Synthesise("620422", serial)).ToHashSet();
        Assert.Equal(50_001, codes.Count);
        Assert.All(codes, code => Assert.Null(UnifiedSocialCreditCode.Check(code) ?? UnifiedSocialCreditCode.OrganisationCodeWarning(code)));
        Assert.StartsWith("92", UnifiedSocialCreditCode.Synthesise("620422", 7, '2'), StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_character_is_always_found() =>
        Gen.Select(Gen.Int[0, 4_000_000], Gen.Int[0, 17], Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"]).Sample((serial, place, c) =>
        {
            var code = UnifiedSocialCreditCode.Synthesise("620422", serial);
            var typo = code[..place] + c + code[(place + 1)..];
            return UnifiedSocialCreditCode.IsValid(typo) == (typo == code);
        }, iter: 10_000);
}
