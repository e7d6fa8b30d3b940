using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Numbering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>The ledger's real acts on a clock of their own, so that invented hazards come about as real ones do: by
/// the same rules, in the same audit trail, only some days earlier.</summary>
sealed class DemoStage : IAsyncDisposable
{
    readonly DemoClock _clock;
    readonly CurrentVisitor _current;

    public DemoStage(IServiceProvider services)
    {
        T Of<T>() where T : notnull => services.GetRequiredService<T>();
        _clock = new DemoClock(Of<TimeProvider>());
        _current = new CurrentVisitor(Of<IHttpContextAccessor>());
        Db = new SafetyDbContext(new DbContextOptionsBuilder<SafetyDbContext>()
            .UseNpgsql(Of<NpgsqlDataSource>()).UseSnakeCaseNamingConvention().AddInterceptors(new AuditInterceptor(_clock)).Options)
        { AskedBy = _current };
        Become(Visitor.Console);
        var (lists, places) = (Of<HazardCodeLists>(), Of<EnterpriseCodeLists>());
        var desk = new DeadlineDesk(Of<DeadlineRules>(), Of<IDbContextFactory<SafetyDbContext>>(), _clock);
        var intake = new FileIntake(Db, Of<Darkroom>(), Of<ClamdScanner>(), _current, _clock);
        Periods = new HazardPeriods(desk);
        Acts = new HazardActs(Db, _current, desk, Periods, lists, places, intake);
        Reports = new HazardReports(Db, _current, new EnterpriseLookup(Db, Of<WordFrequencies>()), places, new Numbers(Db), intake, new HazardRules(lists, desk, _current), desk, _clock);
    }

    public SafetyDbContext Db { get; }
    public HazardActs Acts { get; }
    public HazardReports Reports { get; }
    public HazardPeriods Periods { get; }

    /// <summary>The day the stage's clock shows.</summary>
    public DateOnly Today => Platform.Calendar.ChinaTime.Today(_clock);

    /// <summary>Turns the clock to some days ago and names who acts.</summary>
    public void Set(int daysAgo, Visitor by)
    {
        _clock.Back = TimeSpan.FromDays(daysAgo);
        Become(by);
    }

    /// <summary>The record of an act that must succeed: the demonstration's stories are lawful.</summary>
    public static Hazard Done(Outcome<Hazard> outcome) => outcome switch
    {
        Outcome<Hazard>.Done(var hazard) => hazard,
        Outcome<Hazard>.Refused(var why) => throw new InvalidOperationException($"示例隐患没有办成：{why}"),
        Outcome<Hazard>.Invalid(var errors) => throw new InvalidOperationException($"示例隐患没有办成：{string.Join(" ", errors)}"),
        _ => throw new InvalidOperationException($"示例隐患没有办成：{outcome}"),
    };

    void Become(Visitor visitor) => _current.Become(visitor);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
