using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class SheetImportTests
{
    enum State { Active, Closed }

    sealed class Row
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public string? Township { get; set; }
        public int? Staff { get; set; }
        public DateOnly? ValidUntil { get; set; }
        public decimal Loss { get; set; }
        public State State { get; set; }
        public string? Remark { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("企业台账", "企业台账",
        SheetColumn<Row>.Text(r => r.Name, "单位名称", maxLength: 20) with { Required = true, Key = true, Aliases = ["企业名称", "名称"] },
        SheetColumn<Row>.Code(r => r.Code, "统一社会信用代码") with { Required = true, Key = true, Unique = true },
        SheetColumn<Row>.Text(r => r.Township, "乡镇") with { Required = true },
        SheetColumn<Row>.Int(r => r.Staff, "从业人员数（人）", "人"),
        SheetColumn<Row>.Date(r => r.ValidUntil, "许可证有效期至"),
        SheetColumn<Row>.Decimal(r => r.Loss, "直接经济损失（万元）", "万元"),
        SheetColumn<Row>.Choice(r => r.State, "经营状态", new("营业", State.Active, "在营", "正常"), new("注销", State.Closed)),
        SheetColumn<Row>.Paragraph(r => r.Remark, "备注"),
        SheetColumn<Row>.Output("合规情况", _ => "—"));

    static readonly string[] Header = ["单位名称", "统一社会信用代码", "乡镇", "从业人员数", "许可证有效期至", "直接经济损失", "经营状态", "备注"];
    static readonly string[] Good = ["甲站", "A1", "草滩镇", "12人", "2027年3月1日", "9.01", "在营", "好"];

    static SheetReadResult<Row> Read(Stream file, string name = "表.xlsx", SheetLimits? limits = null) => SheetImport<Row>.Read(file, name, Schema, limits);

    static SheetReadResult<Row> Read(params string[][] rows) => Read(Sheet.Grid(rows));

    static string[] With(int column, string text) => [.. Good.Select((good, i) => i == column ? text : good)];

    [Fact]
    public void A_right_row_is_read_with_all_its_values()
    {
        var result = Read(Header, Good);
        Assert.True(result.IsClean);
        var (number, row) = Assert.Single(result.Rows);
        Assert.Equal((2, "甲站", "A1", "草滩镇", 12, new DateOnly(2027, 3, 1), 9.01m, State.Active, "好"),
            (number, row.Name, row.Code, row.Township, row.Staff, row.ValidUntil, row.Loss, row.State, row.Remark));
    }

    [Fact]
    public void A_date_of_31_February_is_refused_with_its_row_and_column()
    {
        var result = Read(Sheet.Grid(["标题"], [], [], Header, With(4, "2027-02-31")));
        var error = Assert.Single(result.Errors);
        Assert.Equal("第 5 行 E 列“许可证有效期至”：2027 年 2 月没有 31 日，请改正，例如 2027-03-01（填的是“2027-02-31”）", error.ToString());
        Assert.Empty(result.Rows);
    }

    [Fact]
    public void Every_wrong_cell_of_a_row_is_reported_at_once()
    {
        var result = Read(Header, ["", "A1", "", "十二", "明年", "90100元", "不知道", ""]);
        Assert.Equal(["A", "C", "D", "E", "F", "G"], result.Errors.Select(error => error.ColumnLetter));
        Assert.Contains("只能填：营业、注销", result.Errors[^1].Message, StringComparison.Ordinal);
        Assert.Empty(result.Rows);
        Assert.Equal(1, result.RowCount);
    }

    [Fact]
    public void Faulty_cells_are_reported_where_the_ledger_needs_them_and_ignored_elsewhere()
    {
        var rows = Sheet.Rows([.. Header, "备用"]) + $"<row r=\"2\">{Sheet.Text("A2", "甲")}{Sheet.Text("B2", "A1")}<c r=\"C2\" t=\"e\"><v>#REF!</v></c><c r=\"D2\"><f>1+1</f></c><c r=\"I2\" t=\"e\"><v>#N/A</v></c></row>"
            + $"<row r=\"3\">{Sheet.Text("A3", "乙")}<c r=\"B3\"><v>916204220123456789</v></c>{Sheet.Text("C3", "草滩镇")}</row>";
        var result = Read(Sheet.Xlsx(rows));
        Assert.Equal(["第 2 行 C 列“乡镇”", "第 2 行 D 列“从业人员数（人）”", "第 3 行 B 列“统一社会信用代码”"], result.Errors.Select(error => error.ToString().Split('：')[0]));
        Assert.Equal("备用", Assert.Single(result.Header!.Unknown).Split('“', '”')[1]);
    }

    [Fact]
    public void A_value_that_must_be_unique_names_the_row_it_repeats()
    {
        var result = Read(Header, Good, With(1, "ａ１ "));
        Assert.Equal("与第 2 行重复，请删去其中一行", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void A_text_over_its_length_is_refused_with_both_lengths() =>
        Assert.Equal("最多 20 字，现有 21 字，请缩短", Assert.Single(Read(Header, With(0, new string('长', 21))).Errors).Message);

    [Fact]
    public void Blank_rows_prepared_numbers_totals_and_remarks_are_no_records()
    {
        var result = Read(["序号", .. Header], ["1", .. Good], [], ["2", "", "", "", "", "", "", "", ""], ["合计", "", "", "", "12", "", "9.01", "", ""], ["注：本表每月 5 日前报"], ["", "总计", "", "", "12"], ["填表人：张三", "", "", "审核人：李四"]);
        Assert.True(result.IsClean);
        Assert.Equal(1, result.RowCount);
        Assert.Equal([(5, "合计"), (6, "注：本表每月 5 日前报"), (7, "总计"), (8, "填表人：张三")], result.Skipped.Select(row => (row.Row, row.Text)));
    }

    [Fact]
    public void A_row_with_one_of_its_keys_is_a_record_that_lacks_the_other() =>
        Assert.Equal("第 2 行 B 列“统一社会信用代码”：不能为空", Assert.Single(Read(Header, With(1, " 　")).Errors).ToString());

    [Fact]
    public void An_enterprise_whose_name_begins_like_a_total_is_a_record() => Assert.Equal(1, Read(Header, With(0, "合计算盘厂")).RowCount);

    [Fact]
    public void A_cell_left_empty_by_a_merge_is_told_so()
    {
        using var file = Sheet.Xlsx(Sheet.Rows(Header, Good, ["乙站", "A2"], ["丙站", "A3"]), after: "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>");
        var errors = Read(file).Errors;
        Assert.Contains("合并单元格 C2:C3", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("不能为空", errors[1].Message);
    }

    [Fact]
    public void A_table_without_rows_says_so() => Assert.Equal("第 1 行：表头下面没有可导入的数据行", Assert.Single(Read(Sheet.Grid(Header)).Errors).ToString());

    [Fact]
    public void Only_the_first_errors_are_kept_but_all_are_counted()
    {
        var result = Read(Sheet.Grid([Header, .. Enumerable.Repeat(new[] { "甲", "", "乙" }, 30)]), limits: new SheetLimits { MaxErrorsKept = 10 });
        Assert.Equal((10, 30, 30), (result.Errors.Count, result.ErrorCount, result.RowCount));
    }

    [Fact]
    public void A_refused_file_is_a_result_with_its_reason()
    {
        var result = Read(new MemoryStream());
        Assert.Contains("0 字节", result.Refusal, StringComparison.Ordinal);
        Assert.False(result.IsClean);
    }

    [Fact]
    public void A_file_damaged_after_good_rows_gives_no_rows_at_all()
    {
        var bytes = Sheet.Grid([Header, Good]).ToArray();
        bytes[bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46 + 16] ^= 1;
        var result = Read(new MemoryStream(bytes));
        Assert.Contains("已损坏", result.Refusal, StringComparison.Ordinal);
        Assert.Empty(result.Rows);
    }

    [Fact]
    public void A_columns_absence_is_known_so_that_an_update_leaves_it_alone()
    {
        var header = Read(["单位名称", "统一社会信用代码", "乡镇"], ["甲", "A1", "草滩镇"]).Header!;
        Assert.True(header.Has("乡镇"));
        Assert.True(header.Has(nameof(Row.Township)));
        Assert.False(header.Has(nameof(Row.Staff)));
        Assert.Equal(["从业人员数（人）", "许可证有效期至", "直接经济损失（万元）", "经营状态", "备注"], header.Absent);
    }

    [Fact]
    public void A_rule_of_the_caller_names_the_cell_by_property()
    {
        var header = Read(["序号", "乡镇", "单位名称", "统一社会信用代码"], ["1", "某镇", "甲", "A1"]).Header!;
        Assert.Equal("第 2 行 B 列“乡镇”：没有这个乡镇（填的是“某镇”）", header.Error(2, nameof(Row.Township), "某镇", "没有这个乡镇").ToString());
        Assert.Equal("第 2 行：从业人员数（人）：不能为负", header.Error(2, nameof(Row.Staff), "", "不能为负").ToString());
        Assert.Equal("第 2 行：两个日期前后矛盾", header.Error(2, "", "", "两个日期前后矛盾").ToString());
    }

    [Fact]
    public void Rows_are_read_as_they_are_asked_for()
    {
        using var file = Sheet.Grid([Header, .. Enumerable.Range(1, 50).Select(i => With(1, $"A{i}"))]);
        using var import = SheetImport<Row>.Open(file, "表.xlsx", Schema);
        Assert.Equal(3, import.Records().Take(3).Count());
        Assert.Equal(3, import.RowCount);
    }

    [Fact]
    public void Two_columns_that_answer_to_one_header_cannot_be_declared() =>
        Assert.Throws<ArgumentException>(() => new SheetSchema<Row>("表", "表", SheetColumn<Row>.Text(r => r.Name, "名称"), SheetColumn<Row>.Text(r => r.Code, "代码") with { Aliases = ["名称*"] }));

    [Fact]
    public void A_column_is_declared_for_a_property_only() =>
        Assert.Throws<ArgumentException>(() => SheetColumn<Row>.Text(r => r.Name + "x", "名称"));
}
