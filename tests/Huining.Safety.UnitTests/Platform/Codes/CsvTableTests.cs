using Huining.Safety.Web.Platform.Codes;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Codes;

public sealed class CsvTableTests
{
    enum Kind { Holiday, MakeupWorkday }

    static CsvTable Read(string text) => CsvTable.Read(new StringReader(text), "试表");

    [Fact]
    public void Cells_are_read_by_column_name_with_quotes_and_commas()
    {
        var table = Read("code,note,n\nA,\"one, two\",7\nB,,\n");
        Assert.Equal(["code", "note", "n"], table.Columns);
        Assert.Equal("one, two", table.Rows[0]["note"]);
        Assert.Equal(7, table.Rows[0].Int("n"));
        Assert.Null(table.Rows[1].IntOrNull("n"));
        Assert.Null(table.Rows[1].TextOrNull("note"));
    }

    [Fact]
    public void Dates_decimals_and_enum_names_are_read_exactly()
    {
        var row = Read("d,x,kind\n2026-02-14,0.01,MAKEUP_WORKDAY\n").Rows[0];
        Assert.Equal(new DateOnly(2026, 2, 14), row.Date("d"));
        Assert.Equal(0.01m, row.Decimal("x"));
        Assert.Equal(Kind.MakeupWorkday, row.Enum<Kind>("kind"));
    }

    [Fact]
    public void An_error_names_table_row_and_column()
    {
        var row = Read("d\n2026-02-31\n").Rows[0];
        var error = Assert.Throws<InvalidDataException>(() => row.Date("d"));
        Assert.Contains("试表 第 1 条“d”列是“2026-02-31”", error.Message, StringComparison.Ordinal);
        Assert.Contains("没有“e”列", Assert.Throws<InvalidDataException>(() => row["e"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() => Assert.Throws<InvalidDataException>(() => Read("a,b\n1\n"));

    [Fact]
    public void Every_reference_table_can_be_read()
    {
        var names = ReferenceFiles.Names("");
        Assert.Contains("statutory_deadlines", names);
        Assert.All(names, name => Assert.NotEmpty(ReferenceFiles.Open(name).Rows));
    }

    [Fact]
    public void A_missing_table_says_which() =>
        Assert.Contains("no_such_table.csv", Assert.Throws<FileNotFoundException>(() => ReferenceFiles.Open("no_such_table")).Message, StringComparison.Ordinal);
}
