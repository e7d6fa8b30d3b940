using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

[Collection(nameof(Measured))]
public sealed class SheetGuardTests
{
    static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    const long Megabyte = 1 << 20;

    [Theory]
    [InlineData("MZ\u0090\0\u0003\0", "程序（exe）")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("Rar!\u001A\u0007", "压缩包（RAR）")]
    [InlineData("<html><table>", "网页")]
    [InlineData("\uFEFF <?xml version=\"1.0\"?><Workbook>", "网页或 XML")]
    [InlineData("{\\rtf1", "RTF")]
    public void A_file_that_is_something_else_is_named_whatever_its_extension(string content, string named) =>
        Assert.Contains(named, Sheet.Refusal(Sheet.Csv(content)), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("0 字节", Sheet.Refusal(new MemoryStream()), StringComparison.Ordinal);

    [Fact]
    public void An_old_xls_is_named_with_how_to_mend_it()
    {
        var message = Sheet.Refusal(new MemoryStream([.. OleMagic, .. new byte[4096]]));
        Assert.Contains("旧版 Excel", message, StringComparison.Ordinal);
        Assert.Contains("另存为", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_workbook_is_told_from_an_old_one_wherever_its_directory_lies()
    {
        var file = new byte[200_000];
        OleMagic.CopyTo(file, 0);
        // Across the border of two reads.
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(file, 65_536 - 7);
        Assert.Contains("打开密码", Sheet.Refusal(new MemoryStream(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "Word 文档")]
    [InlineData("ppt/presentation.xml", "演示文稿")]
    [InlineData("xl/workbook.bin", "xlsb")]
    public void Another_office_file_is_named(string part, string named) =>
        Assert.Contains(named, Sheet.Refusal(Sheet.Zip([.. Sheet.Parts("<sheetData/>"), (part, "x")])), StringComparison.Ordinal);

    [Fact]
    public void A_plain_zip_that_holds_a_workbook_is_refused_without_opening_the_inner_one() =>
        Assert.Contains("压缩包，不是工作簿", Sheet.Refusal(Sheet.Zip([("企业.xlsx", Sheet.Grid(["单位名称"]).ToArray())])), StringComparison.Ordinal);

    [Fact]
    public void Honest_files_pass()
    {
        Assert.True(SheetGuard.IsWorkbook(Sheet.Grid(["单位名称"])));
        Assert.False(SheetGuard.IsWorkbook(Sheet.Csv("MZ编号,名称")));
        Assert.Equal("MZ编号", Sheet.Read(Sheet.Csv("MZ编号,名称"))[0].Cells[0]);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_anything_is_read() =>
        Assert.Contains("超过 1 MB", Sheet.Refusal(Sheet.Csv(new string('x', 2 << 20)), new SheetLimits { MaxFileBytes = Megabyte }), StringComparison.Ordinal);

    [Fact]
    public void A_stream_that_cannot_seek_is_read_too_and_its_size_counted()
    {
        Assert.Equal("单位名称", Sheet.Read(new OneWay(Sheet.Grid(["单位名称"])))[0].Cells[0]);
        Assert.Contains("超过 1 MB", Sheet.Refusal(new OneWay(Sheet.Csv(new string('x', 2 << 20))), new SheetLimits { MaxFileBytes = Megabyte }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_200_MB_is_refused_within_a_second_and_without_holding_it()
    {
        using var bomb = Bomb("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", "a", 200 << 20, "</t></is></c></row></sheetData>");
        Refused(bomb, "解压后大得不正常");
    }

    [Fact]
    public void A_cell_that_grows_slowly_under_the_ratio_is_refused_while_reading()
    {
        using var bomb = Bomb("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", Noise, 100 << 20, "</t></is></c></row></sheetData>");
        Refused(bomb, "特别大的单元格");
    }

    [Fact]
    public void A_giant_attribute_is_refused_without_holding_it()
    {
        using var bomb = Bomb("<sheetData><row r=\"1\" spans=\"", Noise, 100 << 20, "\"/></sheetData>");
        Refused(bomb, "特别大的单元格");
    }

    [Fact]
    public void A_CDATA_section_is_refused_since_it_would_be_collected_whole()
    {
        using var bomb = Bomb("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[", Noise + "<", 100 << 20, "]]></v></c></row></sheetData>");
        Refused(bomb, "CDATA");
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        using var bomb = Bomb("<sheetData>", "<a b=\"" + Noise[..20] + "\">", 50 << 20, "");
        Refused(bomb, "已损坏", new SheetLimits { MaxRatio = 100_000 });
    }

    [Fact]
    public void Names_invented_without_end_are_refused_before_they_fill_the_memory()
    {
        var parts = Sheet.Parts("<sheetData>" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"<n{i * 7919L % 1299709}/>")) + "</sheetData>");
        Refused(Sheet.Zip(parts), "已损坏");
    }

    [Fact]
    public void A_container_in_the_64_bit_format_is_read_and_its_entries_counted()
    {
        Assert.Equal("单位名称", Sheet.Read(Zip64(Sheet.Grid(["单位名称"]), 7))[0].Cells[0]);
        Assert.Contains("目录不正常", Sheet.Refusal(Zip64(Sheet.Grid(["单位名称"]), 100_000)), StringComparison.Ordinal);
    }

    /// <summary>The same container with its end written in the 64-bit format, as Java's spreadsheet writers do.</summary>
    static MemoryStream Zip64(MemoryStream file, long entries)
    {
        var bytes = file.ToArray();
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var (size, start) = (BitConverter.ToUInt32(bytes, end + 12), BitConverter.ToUInt32(bytes, end + 16));
        using var into = new MemoryStream();
        using var write = new BinaryWriter(into);
        write.Write(bytes.AsSpan(0, end));
        write.Write("PK\u0006\u0006"u8);
        write.Write(44L);
        write.Write((ushort)45);
        write.Write((ushort)45);
        write.Write(0);
        write.Write(0);
        write.Write(entries);
        write.Write(entries);
        write.Write((long)size);
        write.Write((long)start);
        write.Write("PK\u0006\u0007"u8);
        write.Write(0);
        write.Write((long)end);
        write.Write(1);
        write.Write("PK\u0005\u0006"u8);
        write.Write(0);
        write.Write(ushort.MaxValue);
        write.Write(ushort.MaxValue);
        write.Write(uint.MaxValue);
        write.Write(uint.MaxValue);
        write.Write((ushort)0);
        return new MemoryStream(into.ToArray());
    }

    [Fact]
    public void A_header_that_lies_about_the_size_is_found_out_while_reading()
    {
        using var bomb = Bomb("<sheetData>", "<row/>", 60 << 20, "</sheetData>");
        // The central directory now claims 1,000 bytes for the worksheet.
        var bytes = bomb.ToArray();
        var at = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 1000);
        Refused(new MemoryStream(bytes), "已损坏");
    }

    [Fact]
    public void Many_parts_that_are_large_together_are_refused()
    {
        var part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i * 7919 % 104729};")));
        using var file = Sheet.Zip([.. Sheet.Parts("<sheetData/>").Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))), .. Enumerable.Range(0, 20).Select(i => ($"xl/media/{i}.bin", part))]);
        Assert.Contains("解压后大得不正常", Sheet.Refusal(file, new SheetLimits { MaxUnpackedBytes = 10 * Megabyte }), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_thousand_entries_are_refused() =>
        Assert.Contains("多于 1000 个", Sheet.Refusal(Sheet.Zip([.. Sheet.Parts("<sheetData/>"), .. Enumerable.Range(0, 1000).Select(i => ($"x/{i}", "x"))])), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_contents_that_hides_its_length_is_refused_before_the_library_reads_it()
    {
        var bytes = Sheet.Zip(Enumerable.Range(0, 30_000).Select(i => ($"x/{i}", "x"))).ToArray();
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(end + 8), (ushort)7);
        BitConverter.TryWriteBytes(bytes.AsSpan(end + 10), (ushort)7);
        Refused(new MemoryStream(bytes), "目录不正常");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("xl/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x.dll")]
    [InlineData("..\\x.dll")]
    public void A_name_that_leads_outside_is_refused(string name) =>
        Assert.Contains("指向外部位置", Sheet.Refusal(Sheet.Zip([.. Sheet.Parts("<sheetData/>"), (name, "x")])), StringComparison.Ordinal);

    [Fact]
    public void Duplicate_entries_are_refused_also_when_they_differ_only_in_case_or_slash()
    {
        Assert.Contains("重名", Sheet.Refusal(Sheet.Zip([.. Sheet.Parts("<sheetData/>"), ("xl/worksheets/sheet1.xml", "x")])), StringComparison.Ordinal);
        Assert.Contains("重名", Sheet.Refusal(Sheet.Zip([.. Sheet.Parts("<sheetData/>"), ("XL\\worksheets\\Sheet1.xml", "x")])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_DTD_is_refused_and_nothing_it_names_is_read()
    {
        var parts = Sheet.Parts("<sheetData/>");
        parts[^1] = ("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        Assert.Contains("DTD", Sheet.Refusal(Sheet.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_multiply_are_refused()
    {
        var parts = Sheet.Parts("<sheetData/>");
        parts[2] = ("xl/workbook.xml", "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><workbook>&c;</workbook>");
        Assert.Contains("DTD", Sheet.Refusal(Sheet.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_checksum_is_refused()
    {
        var bytes = Sheet.Grid(["单位名称"], ["某某加油站"]).ToArray();
        var at = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        bytes[at + 16] ^= 1;
        Assert.Contains("已损坏", Sheet.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        var whole = Sheet.Grid(["单位名称"], ["某某加油站"]).ToArray();
        for (var length = 4; length < whole.Length; length += 13)
            Assert.NotEmpty(Sheet.Refusal(new MemoryStream(whole, 0, length)));
    }

    [Fact]
    public void A_value_at_the_far_corner_is_refused_by_its_place_within_a_second()
    {
        Refused(Sheet.Xlsx(Sheet.Rows(["单位名称"]) + $"<row r=\"1048576\">{Sheet.Text("XFD1048576", "x")}</row>"), "第 1048576 行");
        Refused(Sheet.Xlsx($"<row r=\"1\">{Sheet.Text("XFD1", "x")}</row>"), "第 1 行 XFD 列");
    }

    [Fact]
    public void Formatted_but_empty_cells_at_the_far_corner_are_no_reason_to_refuse() =>
        Assert.Equal(1, Assert.Single(Sheet.Read(Sheet.Xlsx(Sheet.Rows(["单位名称"]) + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"))).Number);

    [Fact]
    public void Five_thousand_columns_are_refused_in_workbook_and_csv()
    {
        var names = Enumerable.Range(1, 5000).Select(i => $"列{i}").ToArray();
        Refused(Sheet.Grid(names), "超过上限 200 列");
        Refused(Sheet.Csv(string.Join(',', names)), "超过上限 200 列");
    }

    [Fact]
    public void A_cell_of_1_MB_is_refused()
    {
        Refused(Sheet.Grid(["单位名称"], [new string('长', 1 << 20)]), "特别大的单元格");
        Refused(Sheet.Csv("单位名称,备注\n甲," + new string('x', 1 << 20)), "第 2 行太长");
    }

    [Fact]
    public void A_cell_reference_beyond_the_format_is_refused() =>
        Assert.Contains("已损坏", Sheet.Refusal(Sheet.Xlsx($"<row r=\"1\">{Sheet.Text("ZZZ1", "x")}</row>")), StringComparison.Ordinal);

    [Fact]
    public void A_part_in_UTF_16_is_refused()
    {
        var parts = Sheet.Parts("<sheetData/>").Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))).ToList();
        parts[^1] = (parts[^1].Name, Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><worksheet><sheetData/></worksheet>"));
        Assert.Contains("已损坏", Sheet.Refusal(Sheet.Zip(parts)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(9_000)]
    public void Bytes_that_are_no_text_are_refused_wherever_they_stand_in_a_part(int at)
    {
        var parts = Sheet.Parts($"<sheetData>{Sheet.Rows([.. Enumerable.Repeat(new[] { "单位名称" }, 200)])}</sheetData>").Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))).ToList();
        parts[^1].Item2[at] = 0x9A;
        Assert.Contains("已损坏", Sheet.Refusal(Sheet.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_shared_texts_over_its_limit_is_refused()
    {
        var texts = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<si><t>{i * 7919L % 1299709:X8}{Noise[(i % 100)..(i % 100 + 40)]}</t></si>"));
        using var file = Sheet.Xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", texts: texts);
        Assert.Contains("文字太多", Sheet.Refusal(file, new SheetLimits { MaxSharedTextBytes = Megabyte / 2 }), StringComparison.Ordinal);
    }

    /// <summary>Text that packs about 1:15, so that neither ratio nor file size gives a bomb away.</summary>
    static readonly string Noise = string.Concat(new Random(7).GetItems("0123456789abcdefghijklmnopqrstuvwxyz".AsSpan(), 997)) + new string('z', 17_000);

    static MemoryStream Bomb(string before, string repeated, int length, string after)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in Sheet.Parts("|"))
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                if (!name.EndsWith("sheet1.xml", StringComparison.Ordinal))
                {
                    part.Write(content);
                    continue;
                }
                part.Write(content.Split('|')[0] + before);
                var block = string.Concat(Enumerable.Repeat(repeated, Math.Max(1, 65_536 / repeated.Length)));
                for (var written = 0L; written < length; written += block.Length) part.Write(block);
                part.Write(after + content.Split('|')[1]);
            }
        file.Position = 0;
        return file;
    }

    /// <summary>Refused with this message, in less than a second (the fastest of three: the machine is shared) and 150 MB.</summary>
    static void Refused(Stream file, string message, SheetLimits? limits = null)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && fastest > TimeSpan.FromSeconds(1); i++)
        {
            var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            Assert.Contains(message, Sheet.Refusal(file, limits), StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 150 * Megabyte);
            if (Stopwatch.GetElapsedTime(started) is var taken && taken < fastest) fastest = taken;
        }
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    sealed class OneWay(Stream inner) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
