using System.IO.Compression;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class TemplateWorkbookTests
{
    sealed class Row
    {
        public string? Name { get; set; }
        public string? Village { get; set; }
        public bool? Is { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("企业台账", "会宁县企业台账",
        SheetColumn<Row>.Text(r => r.Name, "单位名称") with { Required = true, Unique = true, Example = "会宁县某某加油站", Note = "填营业执照上的全称。" },
        SheetColumn<Row>.Choice(r => r.Village, "村（社区）", [.. Enumerable.Range(1, 322).Select(i => new SheetChoice<string?>($"第{i}村民委员会", $"V{i}"))]),
        SheetColumn<Row>.YesNo(r => r.Is, "是否规上"),
        SheetColumn<Row>.Output("合规情况", _ => "—"))
    { FilledBy = "县应急管理局" };

    static async Task<MemoryStream> Template()
    {
        var file = new MemoryStream();
        await TemplateWorkbook.WriteAsync(file, Schema, TestContext.Current.CancellationToken);
        return file;
    }

    [Fact]
    public async Task A_template_has_title_fill_in_line_and_header_and_a_notes_sheet()
    {
        using var file = await Template();
        using var book = SheetReader.Open(file, "模板.xlsx");
        Assert.Equal(["企业台账", "填写说明"], book.Pages.Select(page => page.Name));
        var rows = book.Pages[0].Rows().ToList();
        Assert.Equal([1, 2, 3], rows.Select(row => row.Number));
        Assert.Equal("会宁县企业台账", rows[0][0].Text);
        Assert.Equal("填报单位：县应急管理局", rows[1][0].Text);
        Assert.Equal(["序号", "单位名称*", "村（社区）", "是否规上", "合规情况"], Enumerable.Range(0, 5).Select(i => rows[2][i].Text));
        var notes = book.Pages[1].Rows().ToList();
        Assert.Equal(["单位名称", "必填", "不能重复。填营业执照上的全称。", "会宁县某某加油站"], Enumerable.Range(0, 4).Select(i => notes[1][i].Text));
        Assert.DoesNotContain(notes, row => row[0].Text == "合规情况");
    }

    [Fact]
    public async Task An_empty_template_is_recognised_and_said_to_have_no_rows()
    {
        using var file = await Template();
        var result = SheetImport<Row>.Read(file, "模板.xlsx", Schema);
        Assert.Null(result.Refusal);
        Assert.Equal(("企业台账", 3), (result.Header!.SheetName, result.Header.LastRow));
        Assert.Contains("没有可导入的数据行", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_list_stands_in_the_rule_and_a_long_one_on_a_hidden_sheet()
    {
        using var file = await Template();
        using var zip = new ZipArchive(file);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"是,否\"", xml.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        // Absolute, or the list would slide down with every row.
        Assert.Contains("'选项'!$A$1:$A$322", xml.Replace("&apos;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        using var book = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("name=\"选项\" sheetId=\"3\" state=\"hidden\"", await book.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
