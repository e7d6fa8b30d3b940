using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Hazards;

public sealed class HazardActsTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;
    HazardDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = new HazardDesk(_app = await fixture.StartAsync());
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(string account, Guid id, string act, ActInput input) =>
        Assert.IsType<Outcome<Hazard>.Invalid>(await _desk.TryAsync(account, id, act, input)).Errors;

    async Task<string> RefusalAsync(string account, Guid id, string act) =>
        Assert.IsType<Outcome<Hazard>.Refused>(await _desk.TryAsync(account, id, act, HazardDesk.Input(act))).Why;

    async Task<Hazard> MajorInAsync(HazardState state)
    {
        var hazard = await _desk.ReportedAsync(World.Officer, HazardSource.Planned);
        foreach (var (account, act, after) in new[]
        {
            (World.HuishiSupervisor, "CLASSIFY_MAJOR", HazardState.MajorPendingConfirm), (World.Officer, "CONFIRM_MAJOR", HazardState.MajorPlanning),
            (World.ShopOwner, "SUBMIT_PLAN", HazardState.MajorListing), (World.Leader, "LIST", HazardState.MajorListed),
            (World.ShopOwner, "START_RECTIFY", HazardState.Rectifying), (World.ShopOwner, "SUBMIT_RECTIFIED", HazardState.RecheckPending),
            (World.Officer, "RECHECK_PASS_MAJOR", HazardState.DelistPending), (World.Leader, "DELIST", HazardState.Closed),
        })
        {
            if (hazard.State == state) break;
            hazard = await _desk.ActAsync(account, hazard.Id, act);
            Assert.Equal(after, hazard.State);
        }
        return hazard;
    }

    [Fact]
    public async Task A_major_hazard_walks_its_whole_life_and_every_date_explains_itself()
    {
        var hazard = await MajorInAsync(HazardState.Closed);
        Assert.Equal((HazardLevel.Major, new DateOnly(2026, 12, 20), new DateOnly(2026, 12, 20)), (hazard.Level!.Value, hazard.DueOn!.Value, hazard.OriginalDueOn!.Value));
        Assert.Equal(("HAZARD_RECTIFY_MAJOR", "县级执法人员、李某某"), (hazard.DueRule, hazard.AcceptedBy));
        Assert.Contains("确定整改期限为 2026-12-20", hazard.DueExplanation);
        Assert.Equal(_app.Clock.GetUtcNow().Day, hazard.ClosedOn!.Value.Day);
        var told = await _app.InScopeAsync(World.Officer, services => services.GetRequiredService<AuditTrail>().OfRecordAsync(hazard.Id, cancel: Cancel));
        Assert.Equal(9, told.Count);
        Assert.Equal(("HAZARD.DELIST", "同意销号，解除挂牌督办"), (told[0].Act, told[0].Sentence));
        Assert.True((await _app.InScopeAsync(null, services => services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel))).Clean);
    }

    [Fact]
    public async Task Every_act_leads_to_the_declared_state()
    {
        var seen = new HashSet<string> { "REPORT" };
        async Task StepAsync(Hazard hazard, string account, string act)
        {
            var after = await _desk.ActAsync(account, hazard.Id, act);
            Assert.Equal(HazardLifecycle.Table.Moves.Single(move => move.Act == act).To, after.State);
            seen.Add(act);
        }

        var shop = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        await StepAsync(shop, World.ShopSafety, "CONFIRM_GENERAL");
        await StepAsync(shop, World.ShopSafety, "UPDATE_PROGRESS");
        await StepAsync(shop, World.ShopOwner, "APPLY_EXTENSION");
        await StepAsync(shop, World.Officer, "REFUSE_EXTENSION");
        await StepAsync(shop, World.ShopOwner, "APPLY_EXTENSION");
        await StepAsync(shop, World.Officer, "APPROVE_EXTENSION");
        await StepAsync(shop, World.ShopOwner, "SUBMIT_RECTIFIED");
        await StepAsync(shop, World.HuishiSupervisor, "RECHECK_FAIL");
        await StepAsync(shop, World.ShopOwner, "SUBMIT_RECTIFIED");
        await StepAsync(shop, World.ShopSafety, "RECHECK_PASS");
        await StepAsync(shop, World.Leader, "REOPEN");
        await StepAsync(await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck), World.ShopOwner, "FIX_ON_SPOT");
        await StepAsync(await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck), World.HuishiSupervisor, "REJECT");
        var major = await _desk.ReportedAsync(World.HuishiSupervisor, HazardSource.TownshipDaily);
        await StepAsync(major, World.Officer, "CLASSIFY_MAJOR");
        await StepAsync(major, World.SecondOfficer, "DOWNGRADE");
        foreach (var (account, act) in new[] { (World.ShopOwner, "CLASSIFY_MAJOR"), (World.Officer, "CONFIRM_MAJOR"), (World.ShopOwner, "SUBMIT_PLAN"), (World.Leader, "LIST"), (World.ShopOwner, "START_RECTIFY"), (World.ShopOwner, "SUBMIT_RECTIFIED"), (World.Officer, "RECHECK_PASS_MAJOR"), (World.Leader, "REFUSE_DELIST"), (World.ShopOwner, "SUBMIT_RECTIFIED"), (World.Officer, "RECHECK_PASS_MAJOR"), (World.Leader, "DELIST") })
            await StepAsync(major, account, act);
        Assert.Equal(HazardLifecycle.Table.Moves.Select(move => move.Act).Order(), seen.Order());
    }

    [Fact]
    public async Task Five_must_be_in_place_before_a_plan_passes()
    {
        var hazard = await MajorInAsync(HazardState.MajorPlanning);
        var plan = HazardDesk.Input("SUBMIT_PLAN").Values;
        foreach (var (field, value, blamed) in new[]
        {
            ("responsiblePerson", "", "responsiblePerson"), ("measures", "拆除", "measures"), ("fundAmount", "", "fundAmount"), ("fundAmount", "0", "fundNote"), ("fundSource", "", "fundSource"),
            ("dueOn", "2026-11-24", "dueOn"), ("dueOn", "2026-11-01", "dueOn"), ("contingencyPlan", "", "contingencyPlan"),
        })
        {
            var errors = await ErrorsAsync(World.ShopOwner, hazard.Id, "SUBMIT_PLAN", new ActInput(new Dictionary<string, string>(plan) { [field] = value }, ActInput.Empty.Files));
            Assert.Contains(blamed, errors.Keys);
        }
        Assert.Equal(HazardState.MajorPlanning, (await _desk.LoadAsync(hazard.Id)).State);
        // A contingency plan may be a file instead of a text.
        var byFile = new ActInput(new Dictionary<string, string>(plan) { ["contingencyPlan"] = "" }, ActInput.Empty.Files)
            .With("planFiles", IncomingFile.Of("预案.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray()));
        Assert.Equal(1, (await _desk.ActAsync(World.ShopOwner, hazard.Id, "SUBMIT_PLAN", byFile)).PlanFiles);
    }

    [Fact]
    public async Task What_depends_on_the_hazard_is_refused_field_by_field()
    {
        var own = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        Assert.Contains("rejectGround", (await ErrorsAsync(World.Officer, own.Id, "REJECT", ActInput.Of(("rejectGround", "NOT_A_HAZARD"), ("reason", "看起来没有危险")))).Keys);
        Assert.Contains("最晚到 2026-12-09", (await ErrorsAsync(World.ShopSafety, own.Id, "CONFIRM_GENERAL", ActInput.Of(("responsiblePerson", "张三"), ("responsiblePhone", "13800000001"), ("dueOn", "2027-06-01"))))["dueOn"]);
        await _desk.ActAsync(World.HuishiSupervisor, own.Id, "CONFIRM_GENERAL");
        await _desk.ActAsync(World.ShopSafety, own.Id, "UPDATE_PROGRESS");
        Assert.Contains("40%", (await ErrorsAsync(World.ShopSafety, own.Id, "UPDATE_PROGRESS", ActInput.Of(("progress", "39"))))["progress"]);
        Assert.Contains("晚于现在的期限 2026-12-01", (await ErrorsAsync(World.ShopOwner, own.Id, "APPLY_EXTENSION", ActInput.Of(("newDueOn", "2026-12-01"), ("reason", "货没到，要再等"), ("interimMeasures", "派专人看守"))))["newDueOn"]);
        var submit = await ErrorsAsync(World.ShopOwner, own.Id, "SUBMIT_RECTIFIED", ActInput.Of(("completedOn", "2026-11-25"), ("rectification", "已经搬走了"), ("cost", "0")).With("photosAfter", IncomingFile.Of("改后.jpg", [.. "MZ"u8, 0x90, 0, 3, 0])));
        Assert.Contains("不能晚于今天", submit["completedOn"]);
        Assert.Contains("内容是程序", submit["photosAfter"]);

        var major = await MajorInAsync(HazardState.RecheckPending);
        Assert.Contains("不能是您自己", (await ErrorsAsync(World.Officer, major.Id, "RECHECK_PASS_MAJOR", ActInput.Of(("secondOfficer", "县级执法人员"), ("opinion", "现场逐条核对方案，均已落实。"))))["secondOfficer"]);
        await _desk.ActAsync(World.Officer, major.Id, "RECHECK_PASS_MAJOR");
        Assert.Contains("恢复", (await ErrorsAsync(World.Leader, major.Id, "DELIST", ActInput.Of(("delistNotice", "会安销〔2026〕3号"))))["resumePermission"]);
    }

    [Fact]
    public async Task Who_may_not_is_told_why_and_a_foreign_hazard_does_not_exist()
    {
        var found = await _desk.ReportedAsync(World.Officer, HazardSource.Planned);
        Assert.Contains("不能办理", await RefusalAsync(World.ShopOwner, found.Id, "CONFIRM_GENERAL"));
        Assert.Contains("不能整改完成", await RefusalAsync(World.ShopOwner, found.Id, "SUBMIT_RECTIFIED"));
        Assert.Contains("没有这种办理", await RefusalAsync(World.ShopOwner, found.Id, "ERASE"));
        foreach (var stranger in new[] { World.GuochengyiSupervisor, World.QuarryOwner, World.TransportDepartment })
            Assert.IsType<Outcome<Hazard>.NotFound>(await _desk.TryAsync(stranger, found.Id, "CONFIRM_GENERAL", HazardDesk.Input("CONFIRM_GENERAL")));
    }

    [Fact]
    public async Task The_original_deadline_stays_whatever_is_granted_later()
    {
        var hazard = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        await _desk.ActAsync(World.HuishiSupervisor, hazard.Id, "CONFIRM_GENERAL");
        await _desk.ActAsync(World.ShopOwner, hazard.Id, "APPLY_EXTENSION");
        hazard = await _desk.ActAsync(World.Officer, hazard.Id, "APPROVE_EXTENSION");
        Assert.Equal((new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 1), 1), (hazard.DueOn!.Value, hazard.OriginalDueOn!.Value, hazard.Extensions));
        Assert.Contains("延至 2026-12-28", hazard.DueExplanation);
        hazard = await _desk.ActAsync(World.ShopOwner, hazard.Id, "SUBMIT_RECTIFIED");
        Assert.Equal(("REINSPECT", new DateOnly(2026, 12, 8)), (hazard.StepRule, hazard.StepDueOn!.Value));
        hazard = await _desk.ActAsync(World.HuishiSupervisor, hazard.Id, "RECHECK_FAIL");
        Assert.Equal((new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 1), null), (hazard.DueOn!.Value, hazard.OriginalDueOn!.Value, hazard.StepDueOn));
    }

    [Fact]
    public async Task Two_who_act_from_the_same_page_do_not_overwrite_each_other()
    {
        var hazard = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        hazard = await _desk.ActAsync(World.HuishiSupervisor, hazard.Id, "CONFIRM_GENERAL");
        await _desk.ActAsync(World.ShopSafety, hazard.Id, "UPDATE_PROGRESS");
        var late = await _desk.TryAsync(World.ShopOwner, hazard.Id, "UPDATE_PROGRESS", ActInput.Of(("progress", "90")) with { SeenVersion = hazard.Version });
        Assert.Equal(40, Assert.IsType<Outcome<Hazard>.Changed>(late).Record.Progress);
    }

    [Fact]
    public async Task Reports_are_numbered_without_gaps_and_wrong_ones_take_no_number()
    {
        var first = await _desk.ReportedAsync(World.Officer, HazardSource.Planned);
        var wrong = Assert.IsType<Outcome<Hazard>.Invalid>(await _desk.ReportAsync(World.Officer, HazardDesk.Report(HazardSource.SelfCheck) with { Description = "太短", CategoryCode = null, FoundOn = new DateOnly(2026, 11, 25), EnterpriseId = Guid.Empty }));
        Assert.Equal(["categoryCode", "description", "enterpriseId", "foundOn", "photos", "source"], wrong.Errors.Keys.Order());
        Assert.Contains("至少写 10 个字", wrong.Errors["description"]);
        Assert.IsType<Outcome<Hazard>.Invalid>(await _desk.ReportAsync(World.ShopOwner, HazardDesk.Report(HazardSource.SelfCheck, World.PetrolStation), HazardDesk.Photo));
        Assert.IsType<Outcome<Hazard>.Refused>(await _desk.ReportAsync(World.Leader, HazardDesk.Report(HazardSource.UpperLevel)));
        // A complaint may come without a picture.
        var second = Assert.IsType<Outcome<Hazard>.Done>(await _desk.ReportAsync(World.ReportHandler, HazardDesk.Report(HazardSource.Complaint))).Record;
        Assert.Equal((first.Year, first.Number + 1), (second.Year, second.Number));
    }

    [Fact]
    public async Task Photos_belong_to_the_hazard_and_say_what_they_show()
    {
        var hazard = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        await _desk.ActAsync(World.ShopOwner, hazard.Id, "FIX_ON_SPOT");
        var files = await _app.InScopeAsync(World.HuishiSupervisor, services => services.GetRequiredService<FileDesk>().OfAsync(HazardFiles.Owner, hazard.Id, Cancel));
        Assert.Equal([HazardFiles.Before, HazardFiles.After], files.Select(file => file.Purpose));
        var silent = await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(entry => entry.RecordId == files[0].Id).Select(entry => entry.Sentence).SingleAsync(Cancel));
        Assert.Equal("", silent);
    }

    [Fact]
    public async Task States_and_levels_are_checked_by_the_database_too()
    {
        var hazard = await _desk.ReportedAsync(World.ShopOwner, HazardSource.SelfCheck);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _app.InDatabaseAsync(null, db =>
            db.Database.ExecuteSqlAsync($"update hazards set state = 'ERASED' where id = {hazard.Id}", Cancel)));
        Assert.Equal("23514", refused.SqlState);
        Assert.Equal("REPORTED", EnumCode.Of((await _desk.LoadAsync(hazard.Id)).State));
    }
}
