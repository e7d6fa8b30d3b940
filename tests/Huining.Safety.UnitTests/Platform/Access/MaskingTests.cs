using Huining.Safety.UnitTests.Samples;
using Huining.Safety.Web.Platform.Access;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Access;

public sealed class MaskingTests
{
    public static TheoryData<string> Cases => TestVectors.Cases("masking");

    [Theory, MemberData(nameof(Cases))]
    public void Masks_match_the_vectors(string json)
    {
        var @case = TestVectors.Case(json);
        var (kind, text) = (@case.Text("kind")!, @case.Text("in"));
        Assert.Equal(@case.Text("out"), kind switch
        {
            "resident_id" => Masking.ResidentId(text),
            "mobile" => Masking.Phone(text),
            _ => Masking.Name(text),
        });
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("12", "**")]
    [InlineData("3221234", "*****34")]
    [InlineData("0943-3221234", "094*****1234")]
    public void Short_numbers_show_no_more_than_two_digits(string? phone, string masked) => Assert.Equal(masked, Masking.Phone(phone));

    [Theory]
    [InlineData(null, "")]
    [InlineData("张", "*")]
    [InlineData("𠮷野家", "𠮷**")]
    public void Names_are_counted_in_characters(string? name, string masked) => Assert.Equal(masked, Masking.Name(name));
}
