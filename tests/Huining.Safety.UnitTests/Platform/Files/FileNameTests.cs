using CsCheck;
using Huining.Safety.Web.Platform.Files;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("柜台.jpg", "柜台.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\照片\一.png", "一.jpg")]
    [InlineData("CON", "_CON.jpg")]
    [InlineData("aux.png", "_aux.jpg")]
    [InlineData("\u202Egpj.exe", "gpj.jpg")]
    [InlineData("a\0b\r\nc.jpg", "abc.jpg")]
    [InlineData("..", "文件.jpg")]
    [InlineData("", "文件.jpg")]
    [InlineData(null, "文件.jpg")]
    [InlineData("x.jpg.exe", "x.jpg.jpg")]
    [InlineData("<script>.jpg", "script.jpg")]
    public void A_name_becomes_safe(string? sent, string kept) => Assert.Equal(kept, FileName.Clean(sent, FileKind.Jpeg));

    [Fact]
    public void A_name_of_three_hundred_characters_is_cut_between_characters()
    {
        var kept = FileName.Clean(new string('会', 94) + "𠮷𠮷" + new string('宁', 204) + ".png", FileKind.Png);
        Assert.InRange(kept.Length, 90, FileName.MaxLength);
        Assert.EndsWith(".jpg", kept);
        Assert.False(char.IsHighSurrogate(kept[^5]));
    }

    [Fact]
    public void No_name_leaves_the_folder_or_exceeds_the_length() =>
        Gen.String.Sample(sent =>
        {
            var kept = FileName.Clean(sent, FileKind.Pdf);
            Assert.DoesNotContain('/', kept);
            Assert.DoesNotContain('\\', kept);
            Assert.DoesNotContain(kept, char.IsControl);
            Assert.InRange(kept.Length, 5, FileName.MaxLength);
            Assert.EndsWith(".pdf", kept);
        });
}
