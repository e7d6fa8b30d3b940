using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class HeaderFinderTests
{
    sealed class Row
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public string? Township { get; set; }
        public decimal? Loss { get; set; }
        public string? Phone { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("企业台账", "企业台账",
        SheetColumn<Row>.Text(r => r.Name, "单位名称") with { Required = true, Aliases = ["企业名称"] },
        SheetColumn<Row>.Code(r => r.Code, "统一社会信用代码") with { Required = true },
        SheetColumn<Row>.Text(r => r.Township, "村（社区）"),
        SheetColumn<Row>.Decimal(r => r.Loss, "直接经济损失（万元）", "万元"),
        SheetColumn<Row>.Phone(r => r.Phone, "联系电话"));

    static SheetReadResult<Row> Read(Stream file, string name = "表.xlsx") => SheetImport<Row>.Read(file, name, Schema);

    static MemoryStream Two(string first, string second, string nameOfFirst = "填表说明")
    {
        var parts = Sheet.Parts($"<sheetData>{first}</sheetData>", sheets: $"<sheet name=\"{nameOfFirst}\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"台账\" sheetId=\"2\" r:id=\"rId2\"/>");
        parts.Add(("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{second}</sheetData></worksheet>"));
        return Sheet.Zip(parts);
    }

    [Theory]
    [InlineData("单位名称")]
    [InlineData(" 单 位　名 称 ")]
    [InlineData("*单位名称")]
    [InlineData("单位名称＊")]
    [InlineData("单位\n名称（必填）")]
    [InlineData("企业名称【必填】")]
    [InlineData("单位名称：")]
    [InlineData("单位名称（全称）")]
    public void A_header_is_known_however_it_is_dressed(string header) =>
        Assert.Equal("甲", Assert.Single(Read(Sheet.Grid([header, "统一社会信用代码"], ["甲", "A1"])).Rows).Value.Name);

    [Theory]
    [InlineData("直接经济损失（万元）", true)]
    [InlineData("直接经济损失(万元)", true)]
    [InlineData("直接经济损失", true)]
    [InlineData("直接经济损失（元）", false)]
    public void A_header_in_another_unit_is_another_column(string header, bool known) =>
        Assert.Equal(known, Read(Sheet.Grid(["单位名称", "统一社会信用代码", header], ["甲", "A1", "1"])).Header!.Has("直接经济损失（万元）"));

    [Fact]
    public void The_header_is_found_under_titles_and_blank_rows_up_to_the_tenth()
    {
        string[][] above = [["某县台账"], ["填报单位：某局", "", "日期：2026 年"], [], ["（单位：万元）"]];
        var result = Read(Sheet.Grid([.. above, ["单位名称", "统一社会信用代码"], ["甲", "A1"]]));
        Assert.Equal((5, 6), (result.Header!.LastRow, result.Rows[0].RowNumber));
        string[][] tooMany = [.. Enumerable.Range(1, 10).Select(i => new[] { $"说明 {i}" }), ["单位名称", "统一社会信用代码"], ["甲", "A1"]];
        Assert.Contains("前 10 行里没有找到表头。表头应有这些列：单位名称、统一社会信用代码", Read(Sheet.Grid(tooMany)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_is_found_behind_a_notes_sheet()
    {
        var result = Read(Two(Sheet.Rows(["列名", "说明"], ["单位名称", "填全称"], ["统一社会信用代码", "18 位"]), Sheet.Rows(["单位名称", "统一社会信用代码"], ["甲", "A1"])));
        Assert.Equal(("台账", 1), (result.Header!.SheetName, result.Rows.Count));
    }

    [Fact]
    public void The_better_of_two_tables_is_taken()
    {
        var result = Read(Two(Sheet.Rows(["单位名称", "联系电话", "村"], ["甲", "13900001111", "乙"]), Sheet.Rows(["单位名称", "统一社会信用代码"], ["甲", "A1"]), "通讯录"));
        Assert.Equal("台账", result.Header!.SheetName);
    }

    [Fact]
    public void A_missing_column_is_named_with_what_was_seen_and_the_nearest_guess()
    {
        var refusal = Read(Sheet.Grid(["台账"], ["单位名称", "信用代码", "联系电话"], ["甲", "A1", ""])).Refusal!;
        Assert.Contains("工作表“台账”第 2 行的表头里缺少：统一社会信用代码。", refusal, StringComparison.Ordinal);
        Assert.Contains("B 列“信用代码”可能就是“统一社会信用代码”", refusal, StringComparison.Ordinal);
        Assert.Contains("看到的表头是：单位名称、信用代码、联系电话。", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubled_column_is_refused_with_both_places()
    {
        var refusal = Read(Sheet.Grid(["单位名称", "统一社会信用代码", "企业名称"], ["甲", "A1", "乙"])).Refusal!;
        Assert.Contains("A 列“单位名称”和 C 列“企业名称”都是“单位名称”", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_two_rows_with_merged_cells_is_read_as_one()
    {
        // 序号 and 单位名称 merged downwards, 联系方式 merged over two columns.
        var result = Read(Sheet.Grid(["台账"], ["序号", "单位名称", "证照", "", "联系方式"], ["", "", "统一社会信用代码", "许可证", "联系电话"], ["1", "甲", "A1", "x", "13900001111"]));
        Assert.Null(result.Refusal);
        Assert.Equal((2, 3, 4), (result.Header!.FirstRow, result.Header.LastRow, Assert.Single(result.Rows).RowNumber));
        Assert.Equal(("甲", "A1", "13900001111"), (result.Rows[0].Value.Name, result.Rows[0].Value.Code, result.Rows[0].Value.Phone));
    }

    [Fact]
    public void A_first_record_that_repeats_a_column_name_does_not_become_header()
    {
        var result = Read(Sheet.Grid(["单位名称", "统一社会信用代码", "", "联系电话"], ["甲", "A1", "村", "13900001111"]));
        Assert.Equal(1, result.Header!.LastRow);
    }

    [Fact]
    public void A_csv_without_the_columns_names_the_file()
    {
        using var file = Sheet.Csv("a,b,c\n1,2,3\n");
        Assert.StartsWith("在“名单”的前 10 行里没有找到表头", Read(file, "名单.csv").Refusal, StringComparison.Ordinal);
    }
}
