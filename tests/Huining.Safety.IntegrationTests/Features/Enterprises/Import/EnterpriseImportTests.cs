using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Huining.Safety.IntegrationTests.Features.Enterprises.Import.EnterpriseRows;

namespace Huining.Safety.IntegrationTests.Features.Enterprises.Import;

public sealed class EnterpriseImportTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    Task<int> CountAsync() => _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync());

    [Fact]
    public async Task The_countys_own_workbook_goes_in_whole_and_the_same_as_gbk_csv_changes_nothing()
    {
        var before = await CountAsync();
        var (plan, batch) = await _app.ImportAsync(Sample("enterprises.xlsx"), "enterprises.xlsx");
        Assert.Equal((202, 202, 0, 0), (plan.Rows, plan.Inserted, plan.Updated, plan.Errors.Count));
        Assert.NotNull(batch);
        Assert.Equal(before + 202, await CountAsync());

        var (again, _) = await _app.ImportAsync(Sample("enterprises_gbk.csv"), "enterprises_gbk.csv", dryRun: true);
        Assert.Equal((202, 0, 0, 202, 0), (again.Rows, again.Inserted, again.Updated, again.Unchanged, again.Errors.Count));

        var station = await _app.InDatabaseAsync(World.Officer, db => db.Enterprises.SingleAsync(row => row.Uscc == "916204220WTCDKQQ4R"));
        Assert.Equal(("太平店金泰加油站", "PETROL_STATION", "HAZCHEM", "620422104"), (station.Name, station.KindCode, station.SectorCode, station.TownshipCode));
        Assert.Equal((105.23956m, 35.951248m), (station.Longitude, station.Latitude));
        var licence = await _app.InDatabaseAsync(World.Officer, db => db.Set<EnterpriseLicence>().SingleAsync(row => row.EnterpriseId == station.Id));
        Assert.Equal(("HAZCHEM_BUSINESS", "甘D危化经字〔2024〕08124", new DateOnly(2027, 12, 19)), (licence.TypeCode, licence.Number, licence.ValidTo!.Value));

        Assert.Equal("", await _app.AuditAsync());
        Assert.Empty(await _app.UndoAsync(batch.Value));
        Assert.Equal(before, await CountAsync());
        Assert.Equal("", await _app.AuditAsync());
    }

    [Theory]
    [InlineData("统一社会信用代码", "92620422MA7TT0GJ00", "校验位不符")]
    [InlineData("统一社会信用代码", "9262042", "应为 18 位")]
    [InlineData("统一社会信用代码", "", "不能为空")]
    [InlineData("乡镇", "头寨镇", "是不是“头寨子镇”")]
    [InlineData("乡镇", "青江驿镇", "会宁县没有这个乡镇")]
    [InlineData("村（社区）", "贾铺村", "会师镇没有这个村")]
    [InlineData("许可证有效期至", "2027-02-31", "2027 年 2 月没有 31 日")]
    [InlineData("许可证有效期至", "明年三月", "不是能识别的日期")]
    [InlineData("联系电话", "1390000111", "位数不对")]
    [InlineData("从业人员数", "两人", "应是数字")]
    [InlineData("企业类型", "网吧", "没有这个企业类型")]
    [InlineData("企业类型", "加油站", "不一致")]
    [InlineData("经度", "200", "经度应在")]
    [InlineData("经营状态", "还行", "没有这种经营状态")]
    [InlineData("安全管理人员", "", "安全管理人员")]
    public async Task A_wrong_cell_is_named_by_row_and_column_and_nothing_goes_in(string column, string value, string message)
    {
        var before = await CountAsync();
        var (plan, batch) = await _app.ImportAsync(Csv(Right(1), Right(2).With(column, value)));
        Assert.Null(batch);
        var error = Assert.Single(plan.Errors.Kept);
        Assert.Equal((3, column), (error.Row, error.ColumnName));
        Assert.Contains(message, error.Message);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Two_rows_with_one_code_name_each_other()
    {
        var (plan, _) = await _app.ImportAsync(Csv(Right(1), Right(2), Right(1).With("单位名称", "另一家店")));
        var error = Assert.Single(plan.Errors.Kept);
        Assert.Equal((4, "统一社会信用代码"), (error.Row, error.ColumnName));
        Assert.Contains("与第 2 行重复", error.Message);
    }

    [Fact]
    public async Task What_a_person_would_understand_is_understood()
    {
        var row = Right(7)
            .With("统一社会信用代码", $" {Right(7)["统一社会信用代码"].ToLowerInvariant()} ")
            .With("从业人员数", "１２人").With("许可证有效期至", "2027年3月1日").With("乡镇", "会师").With("经营状态", "正常").With("联系电话", "+86 139 0000 1111");
        var (plan, _) = await _app.ImportAsync(Csv(row), dryRun: true);
        Assert.Empty(plan.Errors.Kept);
        var file = Assert.IsType<Enterprise>(plan.Inserts[0].Record);
        Assert.Equal((Right(7)["统一社会信用代码"], 12, World.Huishi, OperatingStatus.Operating, "13900001111"), (file.Uscc, file.EmployeesCount, file.TownshipCode, file.Status, file.PrincipalPhone));
        Assert.Equal(new DateOnly(2027, 3, 1), Assert.IsType<EnterpriseLicence>(plan.Inserts[1].Record).ValidTo);
    }

    [Fact]
    public async Task A_known_code_is_updated_and_its_undo_brings_every_field_back()
    {
        var (_, first) = await _app.ImportAsync(Csv(Right(11)));
        var before = await FactsAsync(11);
        var changed = Right(11).With("主要负责人", "赵六").With("乡镇", "郭城驿镇").With("经营状态", "停业").With("许可证编号", "甘会烟零〔2027〕9999").With("许可证有效期至", "2030-03-31");
        var (dry, _) = await _app.ImportAsync(Csv(changed), dryRun: true);
        var told = Assert.Single(dry.ToReport().Changes);
        Assert.Contains(new ImportedField("主要负责人", "王建国", "赵六"), told.Fields);
        Assert.Contains(new ImportedField("乡镇", "会师镇", "郭城驿镇"), told.Fields.Select(field => field with { Label = field.Label.Contains("乡镇") ? "乡镇" : field.Label }));
        Assert.Equal(before, await FactsAsync(11));

        var (plan, second) = await _app.ImportAsync(Csv(changed));
        Assert.Equal((0, 1), (plan.Inserted, plan.Updated));
        var after = await FactsAsync(11);
        Assert.Equal(("赵六", World.Guochengyi, OperatingStatus.Suspended), (after.PrincipalName, after.TownshipCode, after.Status));
        Assert.Equal("甘会烟零〔2027〕9999", (await LicencesAsync(11)).Single(row => row.EndedOn is null).Number);
        Assert.All(await LicencesAsync(11), licence => Assert.Equal(World.Guochengyi, licence.TownshipCode));
        Assert.Equal("", await _app.AuditAsync());

        var inTheWay = Assert.Single(await _app.UndoAsync(first!.Value));
        Assert.Contains("被修改过", inTheWay.Why);

        Assert.Empty(await _app.UndoAsync(second!.Value));
        Assert.Equal(before, await FactsAsync(11));
        var licence = Assert.Single(await LicencesAsync(11));
        Assert.Equal(("甘会烟零〔2026〕0011", null, World.Huishi), (licence.Number, licence.EndedOn, licence.TownshipCode));
        Assert.Equal("", await _app.AuditAsync());
    }

    [Fact]
    public async Task An_empty_cell_clears_nothing()
    {
        await _app.ImportAsync(Csv(Right(12).With("备注", "靠近学校")));
        var (plan, _) = await _app.ImportAsync(Csv(Right(12).With("经度", "").With("纬度", "")));
        Assert.Equal(1, plan.Unchanged);
        Assert.Equal("靠近学校", (await FactsAsync(12)).Remark);
    }

    [Fact]
    public async Task What_others_refer_to_stays_and_is_named()
    {
        var (_, batch) = await _app.ImportAsync(Csv(Right(21), Right(22)));
        var used = await _app.InDatabaseAsync(null, db => db.Enterprises.SingleAsync(row => row.Uscc == Right(21)["统一社会信用代码"]));
        await _app.InDatabaseAsync(null, async db =>
        {
            db.Act = new Act("TEST", "测试账号");
            db.Users.Add(new() { Id = Guid.CreateVersion7(), UserName = "new-shop", NormalizedUserName = "NEW-SHOP", DisplayName = "新店", EnterpriseId = used.Id });
            return await db.SaveChangesAsync();
        });

        var hindrance = Assert.Single(await _app.UndoAsync(batch!.Value));
        Assert.Equal((2, used.Name), (hindrance.Row, hindrance.Title));
        Assert.Contains("1 条账号记录", hindrance.Why);
        Assert.Equal(2, await _app.InDatabaseAsync(null, db => db.Enterprises.CountAsync(row => row.Name == used.Name || row.Name == Right(22)["单位名称"])));

        Assert.Single(await _app.UndoAsync(batch.Value, leaveRest: true));
        Assert.Equal(used.Id, await _app.InDatabaseAsync(null, db => db.Enterprises.Where(row => row.Name == used.Name || row.Name == Right(22)["单位名称"]).Select(row => row.Id).SingleAsync()));
        Assert.Equal(ImportState.PartlyUndone, await _app.InDatabaseAsync(null, db => db.Set<ImportBatch>().Where(row => row.Id == batch).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task The_import_publishes_a_card_for_every_new_enterprise_and_the_undo_takes_it_away()
    {
        var (_, batch) = await _app.ImportAsync(Csv(Right(25), Right(26).With("许可证编号", "").With("许可证有效期至", "")));
        var cards = await CardsAsync(25, 26);
        Assert.Equal(2, cards.Count);
        var file = await FactsAsync(25);
        var licence = Assert.Single(await LicencesAsync(25));
        Assert.Equal(
            (file.Name, "会师镇", file.Status, _app.Services.GetRequiredService<LicenceTypes>().NameOf(licence.TypeCode), licence.ValidTo),
            (cards[0].Name, cards[0].Township, cards[0].Status, cards[0].Licence, cards[0].LicenceValidTo));
        Assert.Equal(_app.Services.GetRequiredService<EnterpriseCodeLists>().KindName(file.KindCode), cards[0].Kind);
        Assert.Equal((null, null), (cards[1].Licence, cards[1].LicenceValidTo));

        Assert.Empty(await _app.UndoAsync(batch!.Value));
        Assert.Empty(await CardsAsync(25, 26));
    }

    [Fact]
    public async Task A_refused_import_publishes_nothing()
    {
        await _app.ImportAsync(Csv(Right(27), Right(28).With("乡镇", "青江驿镇")));
        await _app.ImportAsync(Csv(Right(27)), dryRun: true);
        Assert.Empty(await CardsAsync(27, 28));
    }

    [Fact]
    public async Task A_code_nobody_used_is_withdrawn_with_its_enterprise_and_says_so_for_ever()
    {
        var (_, batch) = await _app.ImportAsync(Csv(Right(23), Right(24)));
        var (code, path) = await IssueAsync(23);

        Assert.Empty(await _app.UndoAsync(batch!.Value));
        Assert.Empty(await CardsAsync(23, 24));
        var left = await _app.InDatabaseAsync(null, db => db.Set<EnterpriseCode>().SingleAsync(row => row.Id == code));
        Assert.NotNull(left.RevokedAt);
        Assert.Equal("撤销导入", left.RevokeReason);
        Assert.True(await _app.InDatabaseAsync(null, db => db.AuditEntries.AnyAsync(row => row.RecordId == code && row.Act == "CODE.REVOKE" && row.Reason == "撤销导入")));
        var scanned = await _app.ClientFor(null).GetPageAsync(path);
        Assert.Equal(410, scanned.Status);
        Assert.Contains("登记已经撤回", scanned.Text);
        Assert.Equal("", await _app.AuditAsync());
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(43, true)]
    public async Task A_code_scanned_or_printed_keeps_its_enterprise(int serial, bool printed)
    {
        var (_, batch) = await _app.ImportAsync(Csv(Right(serial), Right(serial + 1)));
        var (code, path) = await IssueAsync(serial);
        var used = printed
            ? await _app.ClientFor(World.Officer).GetPageAsync($"/enterprises/codes/sheet?q={Uri.EscapeDataString(Right(serial)["单位名称"])}")
            : await _app.ClientFor(null).GetPageAsync(path);
        Assert.Equal(200, used.Status);
        Assert.Contains(Right(serial)["单位名称"], used.Text);

        Assert.Contains("1 条二维码记录", Assert.Single(await _app.UndoAsync(batch!.Value)).Why);
        Assert.Single(await _app.UndoAsync(batch.Value, leaveRest: true));
        Assert.Equal(Right(serial)["单位名称"], Assert.Single(await CardsAsync(serial, serial + 1)).Name);
        Assert.Null(await _app.InDatabaseAsync(null, db => db.Set<EnterpriseCode>().Where(row => row.Id == code).Select(row => row.RevokedAt).SingleAsync()));
        Assert.Equal(200, (await _app.ClientFor(null).GetPageAsync(path)).Status);
    }

    [Fact]
    public async Task An_unused_code_stays_in_force_where_its_enterprise_stays_for_another_reason()
    {
        var (_, batch) = await _app.ImportAsync(Csv(Right(45), Right(46)));
        var (code, _) = await IssueAsync(45);
        await _app.ImportAsync(Csv(Right(45).With("主要负责人", "赵六")));
        Assert.Contains("被修改过", Assert.Single(await _app.UndoAsync(batch!.Value, leaveRest: true)).Why);
        Assert.Null(await _app.InDatabaseAsync(null, db => db.Set<EnterpriseCode>().Where(row => row.Id == code).Select(row => row.RevokedAt).SingleAsync()));
    }

    [Fact]
    public async Task Units_without_registration_are_known_by_name_and_township()
    {
        var row = Right(31).With("统一社会信用代码", "无");
        await _app.ImportAsync(Csv(row));
        var (again, _) = await _app.ImportAsync(Csv(row.With("主要负责人", "钱七")), dryRun: true);
        Assert.Equal((0, 1), (again.Inserted, again.Updated));
    }

    [Fact]
    public async Task A_program_named_xlsx_is_refused()
    {
        byte[] program = [.. "MZ"u8, .. new byte[200]];
        var refused = await Assert.ThrowsAsync<SheetRefusedException>(() => _app.ImportAsync(program, "企业.xlsx"));
        Assert.Matches("[\u4e00-\u9fff]", refused.Message);
    }

    [Fact]
    public async Task Text_that_is_no_sheet_is_refused() =>
        await Assert.ThrowsAsync<SheetRefusedException>(() => _app.ImportAsync(Encoding.UTF8.GetBytes("你好\n世界\n"), "企业.csv"));

    Task<(Guid Code, string Path)> IssueAsync(int serial) => _app.InScopeAsync(null, async services =>
    {
        var desk = services.GetRequiredService<CodeDesk>();
        var file = await services.GetRequiredService<SafetyDbContext>().Enterprises.SingleAsync(row => row.Uscc == Right(serial)["统一社会信用代码"]);
        await desk.IssueAsync(file, null);
        var code = (await desk.InForceAsync(file.Id))!;
        return (code.Id, $"/c/{await services.GetRequiredService<CodeSigner>().TextAsync(code)}");
    });

    Task<List<EnterpriseCard>> CardsAsync(params int[] serials)
    {
        var names = serials.Select(serial => Right(serial)["单位名称"]).ToList();
        return _app.InDatabaseAsync(null, db => db.Set<EnterpriseCard>().AsNoTracking().Where(card => names.Contains(card.Name)).OrderBy(card => card.Name).ToListAsync());
    }

    Task<EnterpriseFacts> FactsAsync(int serial) => _app.InDatabaseAsync(null, async db =>
        (await db.Enterprises.AsNoTracking().SingleAsync(row => row.Uscc == Right(serial)["统一社会信用代码"])).Facts());

    Task<List<EnterpriseLicence>> LicencesAsync(int serial) => _app.InDatabaseAsync(null, db =>
        db.Set<EnterpriseLicence>().AsNoTracking().Where(row => db.Enterprises.Any(file => file.Id == row.EnterpriseId && file.Uscc == Right(serial)["统一社会信用代码"])).ToListAsync());
}
