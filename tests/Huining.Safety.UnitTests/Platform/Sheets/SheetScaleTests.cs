using System.Diagnostics;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

[Collection(nameof(Measured))]
public sealed class SheetScaleTests
{
    const int Enterprises = 100_000;
    const long Megabyte = 1 << 20;

    sealed class Row
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public string? Township { get; set; }
        public string? Phone { get; set; }
        public int? Staff { get; set; }
        public decimal? Longitude { get; set; }
        public DateOnly? Until { get; set; }
    }

    /// <summary>19 columns, as the county's ledger has.</summary>
    static readonly SheetSchema<Row> Schema = new("企业台账", "企业台账",
    [
        SheetColumn<Row>.Text(r => r.Name, "单位名称") with { Required = true, Key = true },
        SheetColumn<Row>.Code(r => r.Code, "统一社会信用代码") with { Required = true, Unique = true },
        SheetColumn<Row>.Text(r => r.Township, "乡镇"),
        SheetColumn<Row>.Phone(r => r.Phone, "联系电话"),
        SheetColumn<Row>.Int(r => r.Staff, "从业人员数"),
        SheetColumn<Row>.Decimal(r => r.Longitude, "经度"),
        SheetColumn<Row>.Date(r => r.Until, "许可证有效期至"),
        .. Enumerable.Range(1, 11).Select(i => SheetColumn<Row>.Text(r => r.Township, $"其他信息{i}")),
    ]);

    static IEnumerable<Row> Many(int count, Action<int>? each = null) => Enumerable.Range(0, count).Select(i =>
    {
        each?.Invoke(i);
        return new Row { Name = $"会宁县第{i}加油站", Code = $"91620422{i:0000000000}", Township = "头寨子镇", Phone = $"139{i:00000000}", Staff = i % 90, Longitude = 105 + i / 100_000m, Until = new DateOnly(2026, 1, 1).AddDays(i % 900) };
    });

    /// <summary>The most memory held after collections, above what was held before.</summary>
    sealed class Peak
    {
        readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        public long Bytes { get; private set; }
        public void Look(int i)
        {
            if (i % 20_000 == 19_999) Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
    }

    [Fact]
    public async Task A_hundred_thousand_enterprises_are_read_in_seconds_with_memory_that_does_not_grow()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await SheetWriter.WriteAsync(file, Schema, Sheet.Stream(Many(Enterprises)), "", TestContext.Current.CancellationToken);
        var (peak, count, started) = (new Peak(), 0, Stopwatch.GetTimestamp());
        using (var import = SheetImport<Row>.Open(file, "企业.xlsx", Schema))
        {
            foreach (var record in import.Records()) peak.Look(count++);
            Assert.Equal((Enterprises, 0), (count, import.Errors.Count));
        }
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        // What grows is the memory of unique codes, about 100 bytes a row.
        Assert.InRange(peak.Bytes, 0, 40 * Megabyte);
    }

    [Fact]
    public async Task The_memory_of_an_export_does_not_grow_with_its_rows()
    {
        var peak = new Peak();
        await SheetWriter.WriteAsync(new AsyncOnly(), Schema, Sheet.Stream(Many(Enterprises, peak.Look)), "", TestContext.Current.CancellationToken);
        Assert.InRange(peak.Bytes, 0, 5 * Megabyte);
        await CsvWriter.WriteAsync(new AsyncOnly(), Schema, Sheet.Stream(Many(Enterprises, peak.Look)), TestContext.Current.CancellationToken);
        Assert.InRange(peak.Bytes, 0, 5 * Megabyte);
    }

    [Fact]
    public void A_workbook_as_large_as_allowed_and_full_of_nothing_is_read_through_in_seconds()
    {
        var noise = new Random(3);
        var blank = string.Concat(Enumerable.Range(0, 40_000).Select(_ => $"<row spans=\"{noise.Next()}\"><c s=\"{noise.Next(9)}\"/></row>"));
        using var file = Sheet.Zip(Sheet.Parts($"<sheetData>{string.Concat(Enumerable.Repeat(blank, 100))}</sheetData>"));
        var started = Stopwatch.GetTimestamp();
        Assert.Empty(Sheet.Read(file, limits: new SheetLimits { MaxRatio = 10_000 }));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
