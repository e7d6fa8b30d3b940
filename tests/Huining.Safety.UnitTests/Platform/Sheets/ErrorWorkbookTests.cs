using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class ErrorWorkbookTests
{
    sealed class Row
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public DateOnly? Date { get; set; }
    }

    static readonly SheetSchema<Row> Schema = new("台账", "台账",
        SheetColumn<Row>.Text(r => r.Name, "单位名称") with { Required = true },
        SheetColumn<Row>.Code(r => r.Code, "代码") with { Required = true, Unique = true },
        SheetColumn<Row>.Date(r => r.Date, "日期"));

    static readonly string[][] Table =
    [
        ["某县台账"], ["填报单位：某局"], ["序号", "单位名称", "代码", "日期", "自己的列"],
        ["1", "甲", "A1", "2027-03-01", "x"], ["2", "乙", "A2", "2027-02-31", "=1+1"], ["3", "", "a1", "", "z"], ["4", "丁", "A4", "", ""],
    ];

    static async Task<MemoryStream> Errors(MemoryStream original)
    {
        var result = SheetImport<Row>.Read(original, "台账.xlsx", Schema);
        var file = new MemoryStream();
        await ErrorWorkbook.WriteAsync(file, original, "台账.xlsx", result.Header!, result.Errors, cancel: TestContext.Current.CancellationToken);
        return file;
    }

    [Fact]
    public async Task The_wrong_rows_are_written_as_they_were_with_the_reasons()
    {
        using var file = await Errors(Sheet.Grid(Table));
        var rows = Sheet.Read(file);
        Assert.Equal(["某县台账", "填报单位：某局"], rows.Take(2).Select(row => row.Cells[0]));
        Assert.Equal(["序号", "单位名称", "代码", "日期", "自己的列", "错误说明", "原表行号"], rows[2].Cells);
        Assert.Equal(["2", "乙", "A2", "2027-02-31", "=1+1", "日期：2027 年 2 月没有 31 日，请改正，例如 2027-03-01", "5"], rows[3].Cells);
        Assert.Equal(["3", "", "a1", "", "z", "单位名称：不能为空\n代码：与第 4 行重复，请删去其中一行", "6"], rows[4].Cells);
        Assert.Equal(5, rows.Count);
    }

    [Fact]
    public async Task Mended_it_can_be_imported_and_wrong_again_it_carries_only_the_new_reasons()
    {
        using var first = await Errors(Sheet.Grid(Table));
        var again = SheetImport<Row>.Read(first, "错误行.xlsx", Schema);
        Assert.Equal((2, 2), (again.RowCount, again.ErrorCount));
        Assert.Equal(["E 列“自己的列”"], again.Header!.Unknown);
        using var second = await Errors(first);
        var rows = Sheet.Read(second);
        Assert.Equal(["序号", "单位名称", "代码", "日期", "自己的列", "错误说明", "原表行号"], rows[2].Cells);
        Assert.Equal("单位名称：不能为空", rows[4].Cells[5]);
    }

    [Fact]
    public async Task A_header_of_two_rows_keeps_its_place()
    {
        using var original = Sheet.Grid([], ["单位名称", "证照", ""], ["", "代码", "日期"], ["甲", "", ""]);
        using var file = await Errors(original);
        var again = SheetImport<Row>.Read(file, "错误行.xlsx", Schema);
        Assert.Equal((2, 3, "B"), (again.Header!.FirstRow, again.Header.LastRow, Assert.Single(again.Errors).ColumnLetter));
    }
}
