using Huining.Safety.Web.Platform.Accounts.Slips;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Accounts;

public sealed class CodeTextTests
{
    static readonly Guid Somebody = new("01900000-0000-7000-8000-0000000000aa");

    [Fact]
    public void A_code_is_three_groups_of_four()
    {
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", CodeText.Make());
        Assert.NotEqual(CodeText.Make(), CodeText.Make());
    }

    [Theory]
    [InlineData("7K2M-QX4D-9HR1")]
    [InlineData("7k2mqx4d9hr1")]
    [InlineData(" 7k2m qx4d 9hrl ")]
    [InlineData("７Ｋ２Ｍ－ＱＸ４Ｄ－９ＨＲＩ")]
    public void It_may_be_typed_as_people_type(string typed) =>
        Assert.Equal(CodeText.Hash(Somebody, "7K2M-QX4D-9HR1"), CodeText.Hash(Somebody, typed));

    [Fact]
    public void Another_account_has_another_hash() =>
        Assert.NotEqual(CodeText.Hash(Somebody, "7K2M-QX4D-9HR1"), CodeText.Hash(Guid.Empty, "7K2M-QX4D-9HR1"));

    [Theory]
    [InlineData("123456", false)]
    [InlineData("7K2M-QX4D-9HR", false)]
    [InlineData("7K2M-QX4D-9HR12", false)]
    [InlineData("7K2M-QX4D-9HR1", true)]
    public void Six_digits_are_no_code(string typed, bool whole) => Assert.Equal(whole, CodeText.IsWhole(typed));
}
