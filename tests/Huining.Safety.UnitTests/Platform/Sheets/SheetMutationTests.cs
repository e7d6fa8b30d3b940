using System.Diagnostics;
using System.Text;
using CsCheck;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

/// <summary>Valid files changed at random: each is read or refused with a message, never more.</summary>
public sealed class SheetMutationTests
{
    sealed class Row
    {
        public string? Name { get; set; }
        public DateOnly? Until { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("台账", "台账",
        SheetColumn<Row>.Text(r => r.Name, "单位名称") with { Required = true },
        SheetColumn<Row>.Date(r => r.Until, "许可证有效期至"));

    static readonly byte[] Workbook = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "enterprises.xlsx"));
    static readonly byte[] Csv = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "enterprises_gbk.csv"));

    static readonly string[] Tokens =
        ["<row r=\"9\">", "</row>", "<c r=\"XFD1048576\"><v>1</v></c>", "<c r=\"A1\" t=\"s\"><v>9</v></c>", "t=\"e\"", "t=\"b\"", "r=\"ZZZZ1\"", "r=\"-1\"", "&#0;", "&#x10FFFF;", "&amp;", "&bad;",
         "<!DOCTYPE a>", "<![CDATA[", "<!--", "<f/>", "<v>1e308</v>", "<v>NaN</v>", "<v/>", "s=\"999999999999\"", "\0", "\uD83D\uDE00", "</worksheet>", "<mergeCell ref=\"A1:\"/>", "r=\"1\" r=\"1\""];

    static Gen<byte[]> Mutated(byte[] valid) =>
        from edits in Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 8]
        select edits.Aggregate(valid.ToArray(), (bytes, edit) => edit switch
        {
            (var at, var value, 0) when at < bytes.Length => [.. bytes[..at], value, .. bytes[(at + 1)..]],
            (var at, var value, 1) when at < bytes.Length => [.. bytes[..at], value, .. bytes[at..]],
            (var at, var value, 2) when at + value < bytes.Length => [.. bytes[..at], .. bytes[(at + value)..]],
            (var at, _, 3) when at < bytes.Length && at > bytes.Length / 2 => bytes[..at],
            _ => bytes,
        });

    [Fact]
    public void Five_hundred_workbooks_with_changed_bytes_are_read_or_refused() => Mutated(Workbook).Sample(bytes => Survives(bytes, "表.xlsx"), iter: 500);

    [Fact]
    public void Five_hundred_csvs_with_changed_bytes_are_read_or_refused() => Mutated(Csv).Sample(bytes => Survives(bytes, "表.csv"), iter: 500);

    [Fact]
    public void Five_hundred_workbooks_with_changed_xml_are_read_or_refused()
    {
        // Changed inside the container, so that the checksum does not save us.
        const string styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
        var rows = Sheet.Rows(["单位名称", "许可证有效期至"], ["甲", "2027-03-01"]) + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>46447</v></c></row>";
        var parts = Sheet.Parts($"<sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>", styles, "<si><t>乙</t></si>");
        var mutated =
            from part in Gen.Int[0, parts.Count - 1]
            from edits in Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 30], Gen.Int[0, Tokens.Length - 1].Select(i => Tokens[i])).Array[1, 4]
            select Sheet.Zip(parts.Select((one, i) => i != part ? one : (one.Name, edits.Aggregate(one.Content, (text, edit) =>
            {
                var at = edit.Item1 % (text.Length + 1);
                return text[..at] + edit.Item3 + text[Math.Min(text.Length, at + edit.Item2)..];
            })))).ToArray();
        mutated.Sample(bytes => Survives(bytes, "表.xlsx"), iter: 500);
    }

    [Fact]
    public void Random_bytes_under_each_known_beginning_are_refused_or_read()
    {
        var heads = new[] { "PK\u0003\u0004"u8.ToArray(), "\uFEFF"u8.ToArray(), [0xFF, 0xFE], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [] };
        Gen.Select(Gen.Int[0, heads.Length - 1].Select(i => heads[i]), Gen.Byte.Array[0, 300]).Sample((head, tail) => Survives([.. head, .. tail], "x"), iter: 500);
    }

    static void Survives(byte[] bytes, string name)
    {
        var started = Stopwatch.GetTimestamp();
        var result = SheetImport<Row>.Read(new MemoryStream(bytes), name, Schema);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        if (result.Refusal is { } refusal) Assert.Contains(refusal, c => c >= '一');
        Assert.All(result.Errors, error => Assert.True(error.Row > 0 && error.Message.Length > 0));
        Assert.All(result.Errors.Select(error => error.ToString()), text => Assert.StartsWith("第 ", text, StringComparison.Ordinal));
        Assert.True(Encoding.UTF8.GetByteCount(result.Refusal ?? "") < 8_000);
    }
}
