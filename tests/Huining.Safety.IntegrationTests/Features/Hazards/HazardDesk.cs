using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Hazards;

/// <summary>Reports and acts as accounts of the small county, past the pages.</summary>
sealed class HazardDesk(SafetyApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A photo to send.</summary>
    public static IncomingFile Photo => IncomingFile.Of("现场.jpg", Pictures.Jpeg());

    /// <summary>A report that is right, by the enterprise itself or by staff.</summary>
    public static HazardReport Report(HazardSource source, Guid? enterprise = null) => new()
    {
        EnterpriseId = enterprise ?? World.FireworksShop,
        Source = source,
        FoundOn = new DateOnly(2026, 11, 24),
        Description = "柜台旁放着火炉，离烟花爆竹不到一米。",
        Location = "柜台旁",
        CategoryCode = "SITE_FIRE",
    };

    public Task<Outcome<Hazard>> ReportAsync(string account, HazardReport report, params IncomingFile[] photos) => app.InScopeAsync(account, async services =>
    {
        await using var transaction = await services.GetRequiredService<SafetyDbContext>().Database.BeginTransactionAsync(Cancel);
        var outcome = await services.GetRequiredService<HazardReports>().ReportAsync(report, photos, Cancel);
        if (outcome is Outcome<Hazard>.Done) await transaction.CommitAsync(Cancel);
        return outcome;
    });

    /// <summary>Reports and expects that it is taken.</summary>
    public async Task<Hazard> ReportedAsync(string account, HazardSource source) =>
        Assert.IsType<Outcome<Hazard>.Done>(await ReportAsync(account, Report(source), Photo)).Record;

    public Task<Outcome<Hazard>> TryAsync(string account, Guid id, string act, ActInput input) =>
        app.InScopeAsync(account, services => services.GetRequiredService<HazardActs>().ActAsync(id, act, input, Cancel));

    /// <summary>Acts and expects that it is done.</summary>
    public async Task<Hazard> ActAsync(string account, Guid id, string act, ActInput? input = null)
    {
        var outcome = await TryAsync(account, id, act, input ?? Input(act));
        return outcome is Outcome<Hazard>.Done done ? done.Record : throw new InvalidOperationException($"{act} by {account}: {outcome switch
        {
            Outcome<Hazard>.Refused refused => refused.Why,
            Outcome<Hazard>.Invalid invalid => string.Join(" ", invalid.Errors),
            var other => other.ToString(),
        }}");
    }

    public Task<Hazard> LoadAsync(Guid id) => app.InDatabaseAsync(null, db => db.Hazards.AsNoTracking().SingleAsync(row => row.Id == id, Cancel));

    /// <summary>What a person would fill into the form of an act.</summary>
    public static ActInput Input(string act) => act switch
    {
        "REJECT" => ActInput.Of(("rejectGround", "VOID"), ("reason", "点错了，误报一条")),
        "CONFIRM_GENERAL" => ActInput.Of(("responsiblePerson", "张三"), ("responsiblePhone", "13800000001"), ("dueOn", "2026-12-01")),
        "FIX_ON_SPOT" => ActInput.Of(("measures", "火炉已经当场搬走")).With("photosAfter", Photo),
        "CLASSIFY_MAJOR" => ActInput.Of(("criterionCode", "OTHER"), ("note", "按烟花爆竹重大隐患判定标准第20项")),
        "DOWNGRADE" => ActInput.Of(("reason", "现场核实不符合判定条款")),
        "SUBMIT_PLAN" => ActInput.Of(("responsiblePerson", "张三"), ("responsiblePhone", "13800000001"), ("responsibleUnit", "福源零售店"),
            ("measures", "拆除火炉，改用空调，货物后移两米。"), ("fundAmount", "3000"), ("fundSource", "自有资金"), ("dueOn", "2026-12-20"), ("contingencyPlan", "备灭火器四具，专人值守。")),
        "LIST" => ActInput.Of(("listingNumber", "会安督〔2026〕9号"), ("listingLevel", "COUNTY"), ("supervisingUnit", "县应急管理局"), ("superviseDueOn", "2026-12-20")),
        "START_RECTIFY" => ActInput.Of(("work", "UNSAFE"), ("shutdownMeasures", "停业整改，货物退回批发公司。")),
        "UPDATE_PROGRESS" => ActInput.Of(("progress", "40")),
        "APPLY_EXTENSION" => ActInput.Of(("newDueOn", "2026-12-30"), ("reason", "空调到货晚，装不上"), ("interimMeasures", "停业，断电，专人看守")),
        "APPROVE_EXTENSION" => ActInput.Of(("newDueOn", "2026-12-28")),
        "REFUSE_EXTENSION" => ActInput.Of(("reason", "不需要这么长时间")),
        "SUBMIT_RECTIFIED" => ActInput.Of(("completedOn", "2026-11-24"), ("rectification", "火炉已拆除"), ("cost", "0")).With("photosAfter", Photo),
        "RECHECK_FAIL" => ActInput.Of(("opinion", "炉子还在里间"), ("dueOn", "2026-12-05")),
        "RECHECK_PASS" => ActInput.Of(("opinion", "已搬走，符合要求")),
        "RECHECK_PASS_MAJOR" => ActInput.Of(("secondOfficer", "李某某"), ("opinion", "现场逐条核对方案，均已落实到位。")),
        "DELIST" => ActInput.Of(("delistNotice", "会安销〔2026〕3号"), ("resumePermission", "同意恢复营业")),
        "REFUSE_DELIST" => ActInput.Of(("reason", "验收记录缺照片"), ("dueOn", "2026-12-25")),
        "REOPEN" => ActInput.Of(("reason", "同一位置又放了火炉"), ("dueOn", "2026-12-31")),
        _ => ActInput.Empty,
    };
}
