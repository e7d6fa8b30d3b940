using System.Text;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class CsvReadingTests
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "GB18030", "utf-16", "utf-16 without mark", "utf-16 big endian", "utf-16 big endian without mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_csv_is_read_in_every_encoding_a_Chinese_office_writes(string encoding)
    {
        Encoding written = encoding switch
        {
            "utf-8 with mark" => new UTF8Encoding(true),
            "GB18030" => Gb18030,
            "utf-16" => new UnicodeEncoding(false, true),
            "utf-16 without mark" => new UnicodeEncoding(false, false),
            "utf-16 big endian" => new UnicodeEncoding(true, true),
            "utf-16 big endian without mark" => new UnicodeEncoding(true, false),
            _ => new UTF8Encoding(false),
        };
        var rows = Sheet.Read(Sheet.Csv("单位名称,乡镇\r\n喆堃加油站,头寨子镇\r\n", written), "表.csv");
        Assert.Equal(["单位名称", "乡镇"], rows[0].Cells);
        Assert.Equal(["喆堃加油站", "头寨子镇"], rows[1].Cells);
    }

    [Fact]
    public void One_GBK_character_after_a_megabyte_of_plain_letters_still_tells_the_encoding()
    {
        var text = string.Concat(Enumerable.Repeat("abcdefg,hijklmn\n", 70_000)) + "会宁,县\n";
        Assert.Equal(["会宁", "县"], Sheet.Read(Sheet.Csv(text, Gb18030))[^1].Cells);
    }

    [Fact]
    public void UTF_8_characters_cut_by_a_read_are_still_UTF_8()
    {
        var text = new string('a', (1 << 16) - 1) + "会宁,县\n";
        Assert.Equal("县", Sheet.Read(Sheet.Csv(text), limits: new SheetLimits { MaxCellChars = 100_000 })[0].Cells[1]);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        Assert.Contains("不是文本", Sheet.Refusal(new MemoryStream([(byte)'a', 0xFF, 0xFF, (byte)'b'])), StringComparison.Ordinal);
        Assert.Contains("不是文本", Sheet.Refusal(new MemoryStream([(byte)'a', 0, 0, 0, 0, (byte)'b', 1])), StringComparison.Ordinal);
        Assert.Contains("不是文本", Sheet.Refusal(new MemoryStream([0xEF, 0xBB, 0xBF, (byte)'a', 0xFF])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_character_in_a_csv_is_refused_since_no_text_holds_one() =>
        Assert.Contains("不是文本", Sheet.Refusal(Sheet.Csv("单位名称,乡\0镇\n甲,\0\0乙\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲,乙;丙\n1,2\n3,4\n", "甲|乙;丙")]
    [InlineData("甲\t乙,丙\n1\t2,2\n", "甲|乙,丙")]
    [InlineData("甲;乙\n1,5;2\n1,5;3\n", "甲|乙")]
    [InlineData("sep=;\n甲;乙,丙,丁\n", "sep=")]
    [InlineData("某县企业台账\n填报单位：某局\n甲,乙\n1,2\n", "某县企业台账")]
    [InlineData("只有一列\n1\n", "只有一列")]
    public void The_mark_between_values_is_found(string text, string first) =>
        Assert.Equal(first, string.Join('|', Sheet.Read(Sheet.Csv(text))[0].Cells));

    [Fact]
    public void Quotes_hold_marks_line_breaks_and_doubled_quotes()
    {
        var rows = Sheet.Read(Sheet.Csv("名称,备注\r\n\"甲,乙\",\"一\r\n二 \"\"三\"\"\"\r\n丙,5\" 管\r\n"));
        Assert.Equal(["甲,乙", "一\r\n二 \"三\""], rows[1].Cells);
        Assert.Equal(["丙", "5\" 管"], rows[2].Cells);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Number));
    }

    [Fact]
    public void Blank_lines_are_left_out_but_counted_and_a_line_with_a_hash_is_data()
    {
        var rows = Sheet.Read(Sheet.Csv("\n甲,乙\n\n,,\n#1,2\n"));
        Assert.Equal([2, 5], rows.Select(row => row.Number));
        Assert.Equal(["#1", "2"], rows[1].Cells);
    }

    [Fact]
    public void Short_and_long_lines_are_taken_as_they_are()
    {
        var rows = Sheet.Read(Sheet.Csv("a,b,c\n1\n1,2,3,4\n"));
        Assert.Equal([3, 1, 4], rows.Select(row => row.Cells.Length));
    }

    [Theory]
    [InlineData("名称,备注\n甲,\"乙\n丙,丁\n", "第 2 行的引号没有成对")]
    [InlineData("名称,备注\n甲,\"乙\"丙\n", "第 2 行的引号没有成对")]
    public void A_quote_without_its_pair_is_refused_by_its_row(string text, string message) =>
        Assert.Contains(message, Sheet.Refusal(Sheet.Csv(text)), StringComparison.Ordinal);

    [Fact]
    public void A_row_beyond_the_limit_is_refused() =>
        Assert.Contains("第 11 行还有内容，超过一次导入的上限 10 行", Sheet.Refusal(Sheet.Csv(string.Concat(Enumerable.Repeat("a\n", 11))), new SheetLimits { MaxRows = 10 }), StringComparison.Ordinal);
}
