using System.Text;
using CsCheck;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class SheetWriterTests
{
    sealed record Row
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public int? Staff { get; set; }
        public decimal? Loss { get; set; }
        public DateOnly? Date { get; set; }
        public DateTime? Moment { get; set; }
        public bool? Is { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("事故台账", "会宁县事故台账",
        SheetColumn<Row>.Paragraph(r => r.Name, "简况", maxLength: 4000),
        SheetColumn<Row>.Code(r => r.Code, "编号") with { Required = true },
        SheetColumn<Row>.Int(r => r.Staff, "人数"),
        SheetColumn<Row>.Decimal(r => r.Loss, "损失（万元）", "万元"),
        SheetColumn<Row>.Date(r => r.Date, "日期"),
        SheetColumn<Row>.DateTime(r => r.Moment, "时间"),
        SheetColumn<Row>.YesNo(r => r.Is, "是否"));

    static async Task<MemoryStream> Xlsx(params Row[] rows)
    {
        var file = new MemoryStream();
        Assert.Equal(rows.Length, await SheetWriter.WriteAsync(file, Schema, Sheet.Stream(rows), "导出人：张三", TestContext.Current.CancellationToken));
        return file;
    }

    static async Task<string> Csv(params Row[] rows)
    {
        var file = new MemoryStream();
        Assert.Equal(rows.Length, await CsvWriter.WriteAsync(file, Schema, Sheet.Stream(rows), TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(file.ToArray());
    }

    [Fact]
    public async Task An_export_has_the_countys_layout_with_typed_cells()
    {
        using var file = await Xlsx(new Row { Name = "=1+1", Code = "00123456789012345678", Staff = 3, Loss = 9.01m, Date = new(2027, 3, 1), Moment = new(2016, 1, 23, 9, 40, 0), Is = true });
        var rows = SheetReader.Read(file, "导出.xlsx").ToList();
        Assert.Equal(("会宁县事故台账", "导出人：张三"), (rows[0][0].Text, rows[1][0].Text));
        Assert.Equal(["序号", "简况", "编号", "人数", "损失（万元）", "日期", "时间", "是否"], Enumerable.Range(0, 8).Select(i => rows[2][i].Text));
        Assert.Equal([
            new("1", SheetCellKind.Number), new("=1+1", SheetCellKind.Text), new("00123456789012345678", SheetCellKind.Text), new("3", SheetCellKind.Number),
            new("9.01", SheetCellKind.Number), new("2027-03-01", SheetCellKind.Date), new("2016-01-23 09:40", SheetCellKind.Date), new("是", SheetCellKind.Text)],
            Enumerable.Range(0, 8).Select(i => rows[3][i]));
    }

    [Fact]
    public async Task No_value_becomes_a_formula_in_an_xlsx()
    {
        using var file = await Xlsx([.. new[] { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1" }.Select(name => new Row { Name = name, Code = name })]);
        using var zip = new System.IO.Compression.ZipArchive(file);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("=1+1", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠1")]
    [InlineData("\0=1")]
    public async Task A_csv_cell_that_a_program_would_run_begins_with_an_apostrophe(string value)
    {
        var field = (await Csv(new Row { Name = value, Code = "A" })).Split("\r\n", 2)[1].TrimStart('"');
        Assert.StartsWith("'", field, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csv_has_a_mark_plain_numbers_and_quotes_where_needed() =>
        Assert.Equal("\uFEFF简况,编号,人数,损失（万元）,日期,时间,是否\r\n\"甲,\"\"乙\"\"\n丙\",0012,-3,9.01,2027-03-01,2016-01-23 09:40,否\r\n,B,,,,,\r\n",
            await Csv(new Row { Name = "甲,\"乙\"\n丙", Code = "0012", Staff = -3, Loss = 9.01m, Date = new(2027, 3, 1), Moment = new(2016, 1, 23, 9, 40, 0), Is = false }, new Row { Code = "B" }));

    static readonly Gen<string?> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 30], Gen.String[Gen.Char["\0\u0001\t\r\n\u001F\uFFFE\uD800\uDC00<>&\"',;_x0041 　=＝中文"], 0, 30],
        Gen.Const("_x000D_"), Gen.Const("'=1+1"), Gen.Const("<![CDATA[x]]>"), Gen.String[Gen.Char['一', '龥'], 0, 30])!.Null();

    static readonly Gen<Row> AnyRow =
        from name in AnyText
        from code in Gen.String[Gen.Char.AlphaNumeric, 1, 25]
        from staff in Gen.Int.Nullable()
        from loss in Gen.Int[-999_999, 999_999].Select(n => n / 100m).Nullable()
        from date in Gen.Int[0, 50_000].Select(days => new DateOnly(1950, 1, 1).AddDays(days)).Nullable()
        from moment in Gen.Int[0, 30_000_000].Select(minutes => new DateTime(1950, 1, 1).AddMinutes(minutes)).Nullable()
        from yes in Gen.Bool.Nullable()
        select new Row { Name = name, Code = code.ToUpperInvariant(), Staff = staff, Loss = loss, Date = date, Moment = moment, Is = yes };

    [Fact]
    public Task What_is_exported_as_xlsx_is_imported_unchanged() => AnyRow.Array[1, 20].SampleAsync(async rows =>
    {
        using var file = await Xlsx(rows);
        Same(rows, SheetImport<Row>.Read(file, "导出.xlsx", Schema));
    }, iter: 200);

    [Fact]
    public Task What_is_exported_as_csv_is_imported_unchanged() => AnyRow.Array[1, 20].SampleAsync(async rows =>
    {
        using var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, Schema, Sheet.Stream(rows));
        Same(rows, SheetImport<Row>.Read(file, "导出.csv", Schema));
    }, iter: 200);

    static void Same(Row[] written, SheetReadResult<Row> read)
    {
        Assert.True(read.IsClean, read.Refusal ?? read.Errors.FirstOrDefault()?.ToString());
        Assert.Equal(written.Select(row => row with { Name = Visible(row.Name) }), read.Rows.Select(row => row.Value with { Name = Visible(row.Value.Name) }));
    }

    /// <summary>What a file can carry of a text and a reader keeps: no invisible characters, no half of a pair, no outer spaces or apostrophe.</summary>
    static string Visible(string? text)
    {
        var whole = string.Concat((text ?? "").EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()));
        return CellText.Clean(CellText.Clean(whole)).ReplaceLineEndings("\n");
    }

    [Fact]
    public async Task A_date_before_the_formats_calendar_is_written_as_text()
    {
        using var file = await Xlsx(new Row { Code = "A", Date = new(1893, 12, 26), Moment = DateTime.MinValue });
        var row = SheetReader.Read(file, "导出.xlsx").Last();
        Assert.Equal((new SheetCell("1893-12-26", SheetCellKind.Text), new SheetCell("0001-01-01", SheetCellKind.Text)), (row[5], row[6]));
    }

    [Fact]
    public async Task What_is_written_is_valid_by_the_schema_of_the_format()
    {
        using var export = await Xlsx(new Row { Name = "甲<&>", Code = "A", Staff = 1, Loss = 1.5m, Date = new(2027, 3, 1), Moment = new(2027, 3, 1, 9, 40, 0), Is = true });
        using var template = new MemoryStream();
        await TemplateWorkbook.WriteAsync(template, Schema, TestContext.Current.CancellationToken);
        using var errors = new MemoryStream();
        var read = SheetImport<Row>.Read(export, "导出.xlsx", Schema);
        await ErrorWorkbook.WriteAsync(errors, export, "导出.xlsx", read.Header!, [read.Header!.Error(4, "Staff", "1", "不对")], cancel: TestContext.Current.CancellationToken);
        foreach (var file in new[] { export, template, errors })
        {
            using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, isEditable: false);
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public async Task An_export_does_not_write_synchronously_so_that_it_can_go_straight_to_a_response()
    {
        await using var xlsx = new AsyncOnly();
        await SheetWriter.WriteAsync(xlsx, Schema, Sheet.Stream(Enumerable.Range(0, 5_000).Select(i => new Row { Name = $"第 {i} 起", Code = $"{i}" })), "", TestContext.Current.CancellationToken);
        await using var csv = new AsyncOnly();
        await CsvWriter.WriteAsync(csv, Schema, Sheet.Stream(Enumerable.Range(0, 5_000).Select(i => new Row { Name = $"第 {i} 起", Code = $"{i}" })), TestContext.Current.CancellationToken);
        Assert.True(xlsx.Written > 0 && csv.Written > 0);
    }
}
