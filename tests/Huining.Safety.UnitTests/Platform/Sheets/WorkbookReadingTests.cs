using System.Globalization;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class WorkbookReadingTests
{
    /// <summary>Cell styles by index: 0 general, 1 built-in date, 2 own date, 3 Chinese date and time, 4 percent, 5 six digits, 6 money with a coloured quote, 7 hours past a day, 8 a colour that begins like a month.</summary>
    const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="yyyy/m/d\ h:mm"/><numFmt numFmtId="166" formatCode="000000"/><numFmt numFmtId="167" formatCode="[Red]#,##0.00&quot;days&quot;"/><numFmt numFmtId="168" formatCode="[h]:mm"/><numFmt numFmtId="169" formatCode="[Magenta]0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/></cellXfs>
        """;

    static SheetCell One(string cell, string styles = Styles, string texts = "", string workbookPr = "") =>
        SheetReader.Read(Sheet.Xlsx($"<row r=\"1\">{cell}</row>", styles: styles, texts: texts, workbookPr: workbookPr), "表.xlsx").Select(row => row[0]).SingleOrDefault(SheetCell.None);

    [Theory]
    [InlineData("17391500080", 0, "17391500080")]
    [InlineData("1.739150008E10", 0, "17391500080")]
    [InlineData("105.23956", 0, "105.23956")]
    [InlineData("0.28999999999999998", 0, "0.29")]
    [InlineData("1E-3", 0, "0.001")]
    [InlineData("-4", 0, "-4")]
    [InlineData("46447", 1, "2027-03-01")]
    [InlineData("46447", 2, "2027-03-01")]
    [InlineData("42392.402777777781", 3, "2016-01-23 09:40")]
    [InlineData("0.402777777777778", 3, "09:40")]
    [InlineData("0.12", 4, "12%")]
    [InlineData("1234", 5, "001234")]
    [InlineData("1234.5", 6, "1234.5")]
    [InlineData("-1", 1, "-1")]
    [InlineData("0.402777777777778", 7, "09:40")]
    [InlineData("5", 8, "5")]
    [InlineData("46447", 99, "46447")]
    public void A_number_is_the_text_a_person_sees(string stored, int style, string seen) =>
        Assert.Equal(seen, One($"<c r=\"A1\" s=\"{style}\"><v>{stored}</v></c>").Text);

    [Fact]
    public void Dates_of_the_1904_system_are_the_same_days() =>
        Assert.Equal(new SheetCell("2027-03-01", SheetCellKind.Date), One("<c r=\"A1\" s=\"1\"><v>44985</v></c>", workbookPr: "<workbookPr date1904=\"1\"/>"));

    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(61, "1900-03-01")]
    public void Days_before_the_leap_day_that_Excel_invented_are_right(int serial, string date) =>
        Assert.Equal(date, One($"<c r=\"A1\" s=\"1\"><v>{serial}</v></c>").Text);

    [Fact]
    public void A_code_of_18_digits_kept_as_a_number_is_reported_as_lost()
    {
        var cell = One("<c r=\"A1\"><v>916204220123456000</v></c>");
        Assert.Equal(SheetCellKind.LossyNumber, cell.Kind);
        Assert.Contains("设为“文本”格式", cell.Fault(SheetLimits.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_texts_are_found_runs_joined_and_phonetic_hints_left_out()
    {
        const string texts = "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>会宁</t></r><r><t xml:space=\"preserve\"> 县</t></r><rPh sb=\"0\" eb=\"1\"><t>huì níng</t></rPh></si><si/><si><t>丁</t></si>";
        Assert.Equal(new SheetCell("会宁 县", SheetCellKind.Text), One("<c r=\"A1\" t=\"s\"><v>1</v></c>", texts: texts));
        Assert.Equal(SheetCell.None, One("<c r=\"A1\" t=\"s\"><v>2</v></c>", texts: texts));
        Assert.Equal("丁", One("<c r=\"A1\" t=\"s\"><v>3</v></c>", texts: texts).Text);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("x")]
    public void A_reference_to_no_shared_text_is_refused(string index) =>
        Assert.Contains("已损坏", Sheet.Refusal(Sheet.Xlsx($"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>{index}</v></c></row>", texts: "<si><t>甲</t></si>")), StringComparison.Ordinal);

    [Fact]
    public void Many_shared_texts_are_all_found()
    {
        var texts = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<si><t>第{i}家企业，地址在会宁县某镇某村某号</t></si>"));
        var rows = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<row><c t=\"s\"><v>{59_999 - i}</v></c></row>"));
        var read = Sheet.Read(Sheet.Xlsx(rows, texts: texts));
        Assert.Equal(60_000, read.Count);
        Assert.All(read, row => Assert.StartsWith($"第{60_000 - row.Number}家", row.Cells[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE", SheetCellKind.Boolean)]
    [InlineData("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE", SheetCellKind.Boolean)]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A", SheetCellKind.Error)]
    [InlineData("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2", SheetCellKind.Number)]
    [InlineData("<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>会宁</v></c>", "会宁", SheetCellKind.Text)]
    [InlineData("<c r=\"A1\"><f>1+1</f></c>", "", SheetCellKind.Uncomputed)]
    [InlineData("<c r=\"A1\" t=\"str\"><f>IF(B1=\"\",\"\",B1)</f><v></v></c>", "", SheetCellKind.Empty)]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2027-03-01T00:00:00</v></c>", "2027-03-01", SheetCellKind.Date)]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>一_x000D_二_x005F_x</t></is></c>", "一\r二_x", SheetCellKind.Text)]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is/></c>", "", SheetCellKind.Empty)]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"></c>", "", SheetCellKind.Empty)]
    public void Each_kind_of_cell_is_read_for_what_it_is(string cell, string text, SheetCellKind kind) => Assert.Equal(new SheetCell(text, kind), One(cell));

    [Fact]
    public void A_cell_over_4000_characters_is_cut_and_said_to_be_too_long()
    {
        foreach (var cell in new[] { One(Sheet.Text("A1", new string('长', 4001))), One("<c r=\"A1\" t=\"s\"><v>0</v></c>", texts: $"<si><t>{new string('长', 4001)}</t></si>") })
        {
            Assert.Equal((4000, SheetCellKind.TooLong), (cell.Text.Length, cell.Kind));
            Assert.Contains("超过 4000 字", cell.Fault(SheetLimits.Default), StringComparison.Ordinal);
        }
        Assert.Equal(SheetCellKind.Text, One(Sheet.Text("A1", new string('长', 4000))).Kind);
    }

    [Fact]
    public void Rows_and_cells_without_references_follow_each_other()
    {
        var rows = Sheet.Read(Sheet.Xlsx("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r=\"B3\"><v>5</v></c><c><v>6</v></c></row>"));
        Assert.Equal([1, 3], rows.Select(row => row.Number));
        Assert.Equal(["1", "", "3"], rows[0].Cells);
        Assert.Equal(["", "5", "6"], rows[1].Cells);
    }

    [Fact]
    public void Rows_out_of_order_are_refused() => Assert.Contains("已损坏", Sheet.Refusal(Sheet.Xlsx("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>")), StringComparison.Ordinal);

    [Fact]
    public void Names_with_a_prefix_and_the_strict_namespace_are_understood()
    {
        var parts = Sheet.Parts("");
        parts[^1] = ("xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>会宁</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
        Assert.Equal(["会宁"], Assert.Single(Sheet.Read(Sheet.Zip(parts))).Cells);
    }

    [Fact]
    public void A_part_that_begins_with_a_byte_order_mark_is_understood()
    {
        var parts = Sheet.Parts($"<sheetData>{Sheet.Rows(["会宁"])}</sheetData>");
        Assert.Equal(["会宁"], Assert.Single(Sheet.Read(Sheet.Zip(parts.Select(part => (part.Name, "\uFEFF" + part.Content))))).Cells);
    }

    [Fact]
    public void Hidden_worksheets_are_not_read()
    {
        const string sheets = "<sheet name=\"旧\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"极隐\" sheetId=\"3\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"新\" sheetId=\"2\" r:id=\"rId2\"/>";
        var parts = Sheet.Parts($"<sheetData>{Sheet.Rows(["旧的"])}</sheetData>", sheets: sheets);
        parts.Add(("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{Sheet.Rows(["新的"])}</sheetData></worksheet>"));
        using var file = Sheet.Zip(parts);
        using var book = SheetReader.Open(file, "表.xlsx");
        Assert.Equal("新", Assert.Single(book.Pages).Name);
        Assert.Equal("新的", Assert.Single(book.Pages[0].Rows())[0].Text);
    }

    [Fact]
    public void A_workbook_with_only_hidden_worksheets_is_refused() =>
        Assert.Contains("取消隐藏", Sheet.Refusal(Sheet.Zip(Sheet.Parts("<sheetData/>", sheets: "<sheet name=\"旧\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"))), StringComparison.Ordinal);

    [Fact]
    public void Merged_ranges_are_known_after_the_rows()
    {
        using var file = Sheet.Xlsx(Sheet.Rows(["标题"]), after: "<mergeCells><mergeCell ref=\"A1:S1\"/><mergeCell ref=\"bad\"/></mergeCells>");
        using var book = SheetReader.Open(file, "表.xlsx");
        Assert.Single(book.Pages[0].Rows());
        Assert.Equal("A1:S1", Assert.Single(book.Pages[0].Merged).ToString());
    }

    [Fact]
    public void A_page_can_be_read_again_and_left_halfway()
    {
        using var file = Sheet.Grid(["甲"], ["乙"], ["丙"]);
        using var book = SheetReader.Open(file, "表.xlsx");
        Assert.Equal("甲", book.Pages[0].Rows().First()[0].Text);
        Assert.Equal(3, book.Pages[0].Rows().Count());
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16_383, "XFD")]
    public void Columns_are_named_as_the_sheet_names_them(int column, string letters)
    {
        Assert.Equal(letters, ColumnLetters.Of(column));
        Assert.Equal(column, ColumnLetters.Parse(letters + 12.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("XFE1")]
    [InlineData("AAAA1")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_column_has_no_number(string reference) => Assert.Equal(-1, ColumnLetters.Parse(reference));
}
