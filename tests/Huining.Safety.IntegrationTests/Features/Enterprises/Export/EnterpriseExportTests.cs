using System.IO.Compression;
using System.Net;
using System.Text;
using Huining.Safety.IntegrationTests.Features.Enterprises.Import;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Huining.Safety.IntegrationTests.Features.Enterprises.Import.EnterpriseRows;

namespace Huining.Safety.IntegrationTests.Features.Enterprises.Export;

public sealed class EnterpriseExportTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        if (await _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync()) < 10)
            await _app.ImportAsync(Csv([.. Enumerable.Range(1, 30).Select(Right), Right(31).With("备注", "=HYPERLINK(\"\"http://x\"\",\"\"点我\"\")")]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<byte[]> ExportAsync(string account, string query)
    {
        var answer = await _app.ClientFor(account).GetAsync($"/enterprises/export?{query}", Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    static List<List<string>> Rows(byte[] file, string name) =>
        [.. SheetReader.Read(new MemoryStream(file), name).Select(row => Enumerable.Range(0, row.Count).Select(i => row[i].Text).ToList())];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task An_export_read_back_by_the_importer_says_nothing_new(string format)
    {
        var file = await ExportAsync(World.Officer, $"format={format}&township={World.Huishi}");
        var (plan, _) = await _app.ImportAsync(file, $"企业档案.{format}", dryRun: true);
        Assert.Equal("", string.Join('\n', plan.Errors.Kept));
        Assert.Equal((33, 0, 33), (plan.Rows, plan.Updated, plan.Unchanged));
    }

    [Fact]
    public async Task The_sheet_holds_what_the_list_shows_and_for_a_township_only_its_own()
    {
        var county = Rows(await ExportAsync(World.Officer, "format=xlsx&kind=NON_COAL_OPEN_PIT"), "a.xlsx");
        Assert.Contains(county, row => row.Contains("中川石料场"));
        Assert.DoesNotContain(county, row => row.Contains("金泰加油站"));
        var township = Rows(await ExportAsync(World.HuishiSupervisor, "format=xlsx"), "a.xlsx");
        Assert.Contains(township, row => row.Contains("金泰加油站"));
        Assert.DoesNotContain(township, row => row.Contains("中川石料场"));
    }

    [Fact]
    public async Task Telephone_numbers_are_masked_without_a_reason_and_whole_with_one_and_both_are_noted()
    {
        var masked = Encoding.UTF8.GetString(await ExportAsync(World.Officer, "format=csv"));
        Assert.Contains("139****1111", masked);
        Assert.DoesNotContain("13900001111", masked);
        Assert.Contains("县级执法人员 2026-11-24", masked);
        var refused = await _app.ClientFor(World.Officer).GetPageAsync("/enterprises/export?format=csv&full=true");
        Assert.Contains("请写明用途", refused.Text);
        var whole = Encoding.UTF8.GetString(await ExportAsync(World.Officer, $"format=csv&full=true&reason={Uri.EscapeDataString("汛期逐户通知")}"));
        Assert.Contains("13900001111", whole);
        var notes = await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(row => row.Act == "ENTERPRISE.EXPORT").Select(row => row.Reason).ToListAsync());
        Assert.Contains("汛期逐户通知", notes);
        Assert.Contains(null, notes);
    }

    [Fact]
    public async Task No_cell_is_a_formula()
    {
        var xlsx = await ExportAsync(World.Officer, "format=xlsx");
        await using var zip = new ZipArchive(new MemoryStream(xlsx));
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(await sheet.OpenAsync(Stop));
            Assert.DoesNotContain("<f", await text.ReadToEndAsync(Stop));
        }
        var csv = Encoding.UTF8.GetString(await ExportAsync(World.Officer, "format=csv"));
        Assert.Contains("'=HYPERLINK", csv);
        Assert.DoesNotMatch("(^|,|\n)\"?=", csv);
    }

    [Fact]
    public async Task Without_a_format_the_page_asks_and_keeps_the_conditions()
    {
        var page = await _app.ClientFor(World.Officer).GetPageAsync($"/enterprises/export?township={World.Huishi}&q={Uri.EscapeDataString("烟花 店")}");
        Assert.Contains("共 32 家，条件：查找：烟花 店，乡镇：会师镇", page.Text);
        Assert.Equal("烟花 店", page.Form("/enterprises/export").Value("q"));
        var answer = await page.Form("/enterprises/export").SendAsync("导出 xlsx");
        Assert.Equal("企业档案2026-11-24.xlsx", Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!));
    }

    [Fact]
    public async Task An_enterprise_exports_nothing() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.ClientFor(World.ShopOwner).GetAsync("/enterprises/export?format=csv", Stop)).StatusCode);
}
