using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Huining.Safety.IntegrationTests.Features.Accidents.Import.AccidentRows;

namespace Huining.Safety.IntegrationTests.Features.Accidents.Import;

public sealed class AccidentImportTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Accident?> FindAsync(string number) => _app.InDatabaseAsync(null, db => db.Accidents.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number));

    [Theory]
    [InlineData("事故编号", "", "不能为空")]
    [InlineData("发生时间", "2019-02-31 10:00", "2019 年 2 月没有 31 日")]
    [InlineData("发生时间", "1930-01-01 10:00", "发生时间不能晚于现在")]
    [InlineData("乡镇", "青江驿镇", "会宁县没有这个乡镇")]
    [InlineData("行业领域", "餐饮", "没有这个行业领域")]
    [InlineData("事故类别", "撞车", "没有这个事故类别")]
    [InlineData("死亡人数", "-1", "死亡人数在 0 至 10,000 之间")]
    [InlineData("死亡人数", "一人", "应是数字")]
    [InlineData("重伤人数", "", "不能为空")]
    [InlineData("直接经济损失（万元）", "2900元", "本列的单位是“万元”")]
    [InlineData("是否生产安全事故", "也许", "请填“是”或“否”")]
    public async Task A_wrong_cell_is_named_by_row_and_column_and_nothing_goes_in(string column, string value, string message)
    {
        var (plan, batch) = await _app.ImportAccidentsAsync(Csv(Right("SG2019-801"), With(Right("SG2019-802"), column, value)));
        Assert.Null(batch);
        var error = Assert.Single(plan.Errors.Kept);
        Assert.Equal((3, column), (error.Row, error.ColumnName));
        Assert.Contains(message, error.Message);
        Assert.Null(await FindAsync("SG2019-801"));
    }

    [Fact]
    public async Task Two_rows_with_one_number_name_each_other()
    {
        var (plan, _) = await _app.ImportAccidentsAsync(Csv(Right("SG2019-811"), Right("sg2019-811")));
        var error = Assert.Single(plan.Errors.Kept);
        Assert.Equal((3, "事故编号"), (error.Row, error.ColumnName));
        Assert.Contains("第 2 行", error.Message);
    }

    [Fact]
    public async Task What_a_person_would_understand_is_understood()
    {
        var row = With(With(With(With(Right("ＳＧ2019-821"), "发生时间", "2019年5月6日 下午3时5分"), "乡镇", "会师"), "死亡人数", "２人"), "直接经济损失（万元）", "1,250.5万元");
        await _app.ImportAccidentsAsync(Csv(row, With(Right("SG2019-822"), "乡镇", "县直")));
        var accident = await FindAsync("SG2019-821");
        Assert.Equal((World.Huishi, 2, 12_505_000m, new DateTimeOffset(2019, 5, 6, 7, 5, 0, TimeSpan.Zero)),
            (accident!.TownshipCode, accident.Deaths, accident.DirectLossYuan, accident.OccurredAt));
        Assert.Equal(AccidentGrade.RelativelyMajor, accident.Grade);
        Assert.Equal(Division.County, (await FindAsync("SG2019-822"))!.TownshipCode);
    }

    [Fact]
    public async Task A_known_number_is_updated_and_its_undo_brings_the_record_back()
    {
        await _app.ImportAccidentsAsync(Csv(With(Right("SG2019-831"), "简况", "原来的简况")));
        var before = (await FindAsync("SG2019-831"))!.Facts();
        var (plan, batch) = await _app.ImportAccidentsAsync(Csv(With(With(Right("SG2019-831"), "死亡人数", "3"), "乡镇", "郭城驿镇")));
        Assert.Equal((0, 1), (plan.Inserted, plan.Updated));
        Assert.Equal([new ImportedField("乡镇", "会师镇", "郭城驿镇"), new ImportedField("死亡人数", "1", "3")], Assert.Single(plan.ToReport().Changes).Fields);
        var after = await FindAsync("SG2019-831");
        Assert.Equal((3, AccidentGrade.RelativelyMajor, "原来的简况"), (after!.Deaths, after.Grade, after.Brief));
        Assert.Empty(await _app.UndoAccidentsAsync(batch!.Value));
        Assert.Equal(before, (await FindAsync("SG2019-831"))!.Facts());
    }

    [Fact]
    public async Task The_page_takes_the_sheet_shows_what_it_would_do_and_brings_it_in()
    {
        var client = _app.ClientFor(World.Officer);
        var upload = await client.GetPageAsync("/accidents/import");
        Assert.Equal(200, upload.Status);
        var checkedPage = await upload.Form("/accidents/import").Attach("File", "事故.csv", Csv(Right("SG2019-841")), "text/csv").SubmitAsync();
        Assert.Equal(200, checkedPage.Status);
        Assert.Null(await FindAsync("SG2019-841"));
        await checkedPage.Form("/confirm").SubmitAsync();
        Assert.NotNull(await FindAsync("SG2019-841"));
    }

    [Fact]
    public async Task What_is_exported_is_what_the_list_shows_and_reads_back_unchanged()
    {
        await _app.ImportAccidentsAsync(Csv(With(Right("SG2018-851"), "发生时间", "2018-05-06 10:20"), With(With(Right("SG2018-852"), "发生时间", "2018-06-06 10:20"), "乡镇", "县直/未定")));
        var response = await _app.ClientFor(World.Officer).GetAsync("/accidents/export?from=2018&to=2018", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        var (plan, _) = await _app.ImportAccidentsAsync(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "事故台账.xlsx", dryRun: true);
        Assert.Empty(plan.Errors.Kept);
        Assert.Equal((2, 0, 0, 2), (plan.Rows, plan.Inserted, plan.Updated, plan.Unchanged));
        Assert.Equal("导出了事故台账（2018 年起，至 2018 年）", await _app.InDatabaseAsync(null, db =>
            db.AuditEntries.Where(row => row.Act == "ACCIDENT.EXPORT").OrderByDescending(row => row.Seq).Select(row => row.Sentence).FirstAsync()));

        var own = await _app.ClientFor(World.HuishiSupervisor).GetAsync("/accidents/export?from=2018&to=2018", TestContext.Current.CancellationToken);
        var (seen, _) = await _app.ImportAccidentsAsync(await own.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "事故台账.xlsx", dryRun: true);
        Assert.Equal(1, seen.Rows);
        Assert.Equal(403, (await _app.ClientFor(World.TransportDepartment).GetPageAsync("/accidents/export")).Status);
    }
}
