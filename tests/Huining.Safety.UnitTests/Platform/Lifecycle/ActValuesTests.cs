using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Lifecycle;

public sealed class ActValuesTests
{
    static ActValues Read(Need need, string value) => ActValues.Read([need], ActInput.Of((need.Name, value)), _ => ["A", "B"]);

    static Need Of(NeedKind kind) => new("field", "一项", kind);

    [Theory]
    [InlineData(NeedKind.Date, "2026-02-31")]
    [InlineData(NeedKind.Date, "1926-02-01")]
    [InlineData(NeedKind.Money, "-1")]
    [InlineData(NeedKind.Money, "一百")]
    [InlineData(NeedKind.Percent, "101")]
    [InlineData(NeedKind.Percent, "1.5")]
    [InlineData(NeedKind.Phone, "12345")]
    [InlineData(NeedKind.Choice, "C")]
    [InlineData(NeedKind.Text, "")]
    [InlineData(NeedKind.Text, "　 ")]
    public void What_can_not_be_read_is_named_in_Chinese(NeedKind kind, string value) =>
        Assert.Contains("一项", Assert.Single(Read(Of(kind), value).Errors).Value);

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026/11/24")]
    [InlineData("2026年11月24日")]
    public void Dates_are_read_as_people_write_them(string value) => Assert.Equal(new DateOnly(2026, 11, 24), Read(Of(NeedKind.Date), value).Date("field"));

    [Fact]
    public void Texts_keep_to_their_length()
    {
        var need = Of(NeedKind.LongText) with { MinLength = 5, MaxLength = 6 };
        Assert.Contains("至少写 5 个字，现在有 4 个", Read(need, "已改好了").Errors["field"]);
        Assert.Contains("不能超过 6 个字", Read(need, "纸箱已经全清走").Errors["field"]);
        Assert.Equal("纸箱已清走", Read(need, " 纸箱已清走 ").Text("field"));
    }

    [Fact]
    public void Money_and_phones_are_taken_with_the_signs_people_add()
    {
        Assert.Equal(1200.5m, Read(Of(NeedKind.Money), "1,200.50").Money("field"));
        Assert.Equal("13800000001", Read(Of(NeedKind.Phone), "１３８ 0000 0001").Text("field"));
        Assert.Equal(60, Read(Of(NeedKind.Percent), "60％").Percent("field"));
    }

    [Fact]
    public void Photos_that_are_needed_must_be_there()
    {
        Assert.Contains("请上传一项", ActValues.Read([Of(NeedKind.Photos)], ActInput.Empty, _ => []).Errors["field"]);
        Assert.Empty(ActValues.Read([Of(NeedKind.Photos)], ActInput.Empty.With("field", IncomingFile.Of("a.jpg", [1])), _ => []).Errors);
    }
}
