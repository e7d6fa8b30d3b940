using System.Net;
using System.Net.Http.Headers;
using Huining.Safety.IntegrationTests.Features.Enterprises.Import;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Huining.Safety.IntegrationTests.Features.Enterprises.Import.EnterpriseRows;

namespace Huining.Safety.IntegrationTests.Features.Imports;

public sealed class ImportPagesTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    SafetyApp _app = null!;
    HttpClient _officer = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        _officer = _app.ClientFor(World.Officer);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<Page> UploadAsync(byte[] content, string name = "企业.csv", string type = "text/csv") =>
        await (await _officer.GetPageAsync("/enterprises/import")).Form("上传并检查").Attach("File", name, content, type).SubmitAsync("上传并检查");

    Task<int> CountAsync() => _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync());

    [Fact]
    public async Task The_countys_workbook_is_checked_confirmed_seen_again_and_taken_back()
    {
        var before = await CountAsync();
        var sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "enterprises.xlsx"));
        var checkedPage = await UploadAsync(sample, "2026年企业台账.xlsx", Xlsx);
        Assert.Equal(200, checkedPage.Status);
        Assert.Contains("确认后新增 202 家", checkedPage.Text);
        Assert.Equal(before, await CountAsync());

        var done = await checkedPage.Form("确认导入").SubmitAsync("确认导入");
        Assert.Contains("新增 202 家", done.Text);
        Assert.Equal(before + 202, await CountAsync());
        var batch = Guid.Parse(done.Path.Split('/')[^1]);
        Assert.Equal(0, await _app.InDatabaseAsync(null, db => db.Set<ImportFilePart>().CountAsync(part => part.BatchId == batch)));

        var again = await UploadAsync(sample, "又一次.xlsx", Xlsx);
        Assert.Contains("202 行都与台账一致", again.Text);
        Assert.Contains("导入过", again.Text);
        Assert.NotNull(again.Document.QuerySelector($"a[href='{done.Path}']"));

        var list = await _officer.GetPageAsync("/imports");
        Assert.Contains("2026年企业台账.xlsx", list.Text);

        var refused = await (await _officer.GetPageAsync(done.Path)).Form("撤销导入").SubmitAsync("撤销导入");
        Assert.Contains("请写明为什么撤销", refused.Text);
        var undone = await (await _officer.GetPageAsync(done.Path)).Form("撤销导入").Fill("撤销原因", "重复了").SubmitAsync("撤销导入");
        Assert.Contains("已撤销整个导入", undone.Text);
        Assert.Contains("撤销了整个导入", undone.Text);
        Assert.Equal(before, await CountAsync());
        Assert.Equal("", await _app.AuditAsync());
    }

    [Fact]
    public async Task Confirming_twice_imports_once()
    {
        var page = await UploadAsync(Csv(Right(41)));
        var form = page.Form("确认导入");
        var first = await form.SendAsync("确认导入");
        var second = await form.SendAsync("确认导入");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync(row => row.Uscc == Right(41)["统一社会信用代码"])));
    }

    [Fact]
    public async Task Errors_are_listed_with_row_and_column_and_come_back_as_a_workbook()
    {
        var before = await CountAsync();
        var page = await UploadAsync(Csv(Right(51), Right(52).With("乡镇", "头寨镇"), Right(53).With("许可证有效期至", "2027-02-31")));
        Assert.Contains("3 行中有 2 处错误", page.Text);
        Assert.Contains("第 3 行 E 列", page.Text);
        Assert.Contains("头寨子镇", page.Text);
        Assert.Equal(before, await CountAsync());
        Assert.Null(page.Document.QuerySelector("form[action$='/confirm']"));

        var link = page.Document.QuerySelector("a[href$='/errors']")!.GetAttribute("href")!;
        var answer = await _officer.GetAsync(link, Stop);
        Assert.Equal("企业-错误.xlsx", Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!));
        var content = await answer.Content.ReadAsByteArrayAsync(Stop);
        var rows = SheetReader.Read(new MemoryStream(content), "错误.xlsx").ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("头寨子镇", string.Join('|', Enumerable.Range(0, rows[1].Count).Select(i => rows[1][i].Text)));
    }

    [Theory]
    [InlineData("企业.xlsx", new byte[] { (byte)'M', (byte)'Z', 0, 0, 1, 2, 3 })]
    [InlineData("企业.xlsx", new byte[] { (byte)'P', (byte)'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData("企业.csv", new byte[0])]
    public async Task What_is_no_sheet_is_refused_at_the_field(string name, byte[] content)
    {
        var batches = await _app.InDatabaseAsync(null, db => db.Set<ImportBatch>().CountAsync());
        var page = await UploadAsync(content, name);
        Assert.Equal(200, page.Status);
        var error = Assert.Single(page.Texts(".error-summary li"));
        Assert.Matches("[\u4e00-\u9fff]{5,}", error);
        Assert.Equal(batches, await _app.InDatabaseAsync(null, db => db.Set<ImportBatch>().CountAsync()));
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_in_words()
    {
        var body = new MultipartFormDataContent();
        var part = new StreamContent(new MemoryStream(new byte[100 << 20]));
        part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        body.Add(part, "File", "大.csv");
        var answer = await _officer.PostAsync("/enterprises/import", body, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("文件太大", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_template_is_an_empty_sheet_that_can_be_read_back()
    {
        var answer = await _officer.GetAsync("/enterprises/import/template", Stop);
        Assert.Equal("企业档案导入模板.xlsx", Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!));
        var rows = SheetReader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop)), "模板.xlsx").ToList();
        var header = rows.Single(row => Enumerable.Range(0, row.Count).Any(i => row[i].Text.StartsWith("单位名称", StringComparison.Ordinal)));
        Assert.Equal("序号", header[0].Text);
    }

    [Theory]
    [InlineData(World.HuishiSupervisor)]
    [InlineData(World.ShopOwner)]
    [InlineData(World.Leader)]
    public async Task Only_county_officers_import(string account)
    {
        foreach (var url in new[] { "/enterprises/import", "/imports", $"/imports/{Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.ClientFor(account).GetAsync(url, Stop)).StatusCode);
    }

    [Fact]
    public async Task There_is_no_import_into_what_is_no_ledger() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _officer.GetAsync("/weather/import", Stop)).StatusCode);
}
