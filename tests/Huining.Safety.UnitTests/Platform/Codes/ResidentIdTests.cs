using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Platform.Codes;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Codes;

public sealed class ResidentIdTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<string> Valid => new(
        TestVectors.Section("resident_id_gb11643").GetProperty("valid").EnumerateArray().Select(element => element.GetString()!));

    public static TheoryData<string> Invalid => new(
        TestVectors.Section("resident_id_gb11643").GetProperty("invalid").EnumerateArray().Select(element => element.Text("code")!));

    [Theory, MemberData(nameof(Valid))]
    public void Right_numbers_pass(string id) => Assert.Null(ResidentId.Check(id, Today));

    [Theory, MemberData(nameof(Invalid))]
    public void Wrong_numbers_are_refused(string id) => Assert.NotNull(ResidentId.Check(id, Today));

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("1101051949123100", "应为 18 位，现为 16 位")]
    [InlineData("110105194912310021", "校验位不符")]
    [InlineData("620422199302290020", "“19930229”不是存在的日期")]
    [InlineData("11010519491231A02X", "前 17 位应为数字")]
    [InlineData("11010519491231002x", "数字或 X")]
    public void The_message_says_what_is_wrong(string id, string part) =>
        Assert.Contains(part, ResidentId.Check(id, Today), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_born_tomorrow() =>
        Assert.Contains("晚于今天", ResidentId.Check("11010519491231002X", new DateOnly(1949, 12, 30)), StringComparison.Ordinal);

    [Fact]
    public void Lower_case_and_full_width_are_normalised() =>
        Assert.Equal("11010519491231002X", ResidentId.Normalise(" １１０１０５ 19491231 002x"));

    [Fact]
    public void The_birth_date_is_read() => Assert.Equal(new DateOnly(1949, 12, 31), ResidentId.BirthDate("11010519491231002X"));
}
