using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

public sealed class CountySheetTests
{
    sealed class Line
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public string? Township { get; set; }
        public string? Phone { get; set; }
        public int? Staff { get; set; }
        public decimal? Longitude { get; set; }
        public DateOnly? ValidUntil { get; set; }
    }

    static readonly SheetSchema<Line> Enterprises = new("企业台账", "企业台账",
        SheetColumn<Line>.Text(r => r.Name, "单位名称") with { Required = true, Key = true },
        SheetColumn<Line>.Code(r => r.Code, "统一社会信用代码") with { Required = true, Key = true, Unique = true },
        SheetColumn<Line>.Text(r => r.Township, "乡镇") with { Required = true },
        SheetColumn<Line>.Phone(r => r.Phone, "联系电话"),
        SheetColumn<Line>.Int(r => r.Staff, "从业人员数"),
        SheetColumn<Line>.Decimal(r => r.Longitude, "经度"),
        SheetColumn<Line>.Date(r => r.ValidUntil, "许可证有效期至"));

    sealed class Accident
    {
        public string? Number { get; set; }
        public DateTime? OccurredAt { get; set; }
        public int Deaths { get; set; }
        public int Severe { get; set; }
        public int Slight { get; set; }
        public decimal Loss { get; set; }
        public bool? IsProduction { get; set; }
    }

    static readonly SheetSchema<Accident> Accidents = new("事故", "事故台账",
        SheetColumn<Accident>.Code(r => r.Number, "事故编号") with { Required = true, Key = true, Unique = true },
        SheetColumn<Accident>.DateTime(r => r.OccurredAt, "发生时间") with { Required = true },
        SheetColumn<Accident>.Int(r => r.Deaths, "死亡人数", "人"),
        SheetColumn<Accident>.Int(r => r.Severe, "重伤人数", "人"),
        SheetColumn<Accident>.Int(r => r.Slight, "轻伤人数", "人"),
        SheetColumn<Accident>.Decimal(r => r.Loss, "直接经济损失（万元）", "万元"),
        SheetColumn<Accident>.YesNo(r => r.IsProduction, "是否生产安全事故"));

    [Fact]
    public void The_countys_workbook_gives_202_rows_of_19_columns_below_title_and_fill_in_line()
    {
        using var file = Sheet.Sample("enterprises.xlsx");
        var rows = Sheet.Read(file, "enterprises.xlsx");

        Assert.Equal(205, rows[^1].Number);
        Assert.Equal("会宁县安全生产监管企业台账（示例，名称均为虚构）", rows[0].Cells[0]);
        Assert.Equal(19, rows[2].Cells.Length);
        Assert.Equal(202, rows.Count(row => row.Number > 3));
        Assert.Equal("太平店金泰加油站", rows[3].Cells[1]);
        Assert.Equal("2027-12-19", rows[3].Cells[17]);
    }

    [Theory]
    [InlineData("enterprises.xlsx", 3, "企业台账")]
    [InlineData("enterprises_gbk.csv", 1, "enterprises_gbk")]
    public void The_countys_enterprises_are_imported_without_error(string name, int headerRow, string sheetName)
    {
        using var file = Sheet.Sample(name);
        var result = SheetImport<Line>.Read(file, name, Enterprises);

        Assert.Null(result.Refusal);
        Assert.Empty(result.Errors);
        Assert.Equal(202, result.Rows.Count);
        Assert.Equal((headerRow, sheetName), (result.Header!.LastRow, result.Header.SheetName));
        var first = result.Rows[0];
        Assert.Equal(headerRow + 1, first.RowNumber);
        Assert.Equal(("太平店金泰加油站", "916204220WTCDKQQ4R", "17391500080", 11, 105.23956m, new DateOnly(2027, 12, 19)),
            (first.Value.Name, first.Value.Code, first.Value.Phone, first.Value.Staff, first.Value.Longitude, first.Value.ValidUntil));
    }

    [Fact]
    public void The_workbook_and_the_GBK_csv_give_the_same_enterprises()
    {
        using var xlsx = Sheet.Sample("enterprises.xlsx");
        using var csv = Sheet.Sample("enterprises_gbk.csv");
        var one = SheetImport<Line>.Read(xlsx, "a.xlsx", Enterprises).Rows;
        var other = SheetImport<Line>.Read(csv, "a.csv", Enterprises).Rows;

        Assert.Equal(one.Select(row => Enterprises.Columns.Select(column => column.Write(row.Value))), other.Select(row => Enterprises.Columns.Select(column => column.Write(row.Value))));
    }

    [Fact]
    public void The_countys_accidents_add_up_to_the_baseline()
    {
        using var file = Sheet.Sample("accidents.csv");
        var result = SheetImport<Accident>.Read(file, "accidents.csv", Accidents);
        var baseline = result.Rows.Select(row => row.Value).Where(row => row.OccurredAt!.Value.Year is >= 2016 and <= 2020).ToList();

        Assert.True(result.IsClean);
        Assert.Equal(79, result.RowCount);
        Assert.Equal((43, 38, 38, 9.01m), (baseline.Count, baseline.Sum(row => row.Deaths), baseline.Sum(row => row.Severe + row.Slight), baseline.Sum(row => row.Loss)));
        Assert.Equal(new DateTime(2016, 1, 23, 9, 40, 0), baseline[0].OccurredAt);
    }
}
