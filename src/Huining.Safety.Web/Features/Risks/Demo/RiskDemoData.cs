using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Features.Risks.Start;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Numbering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huining.Safety.Web.Features.Risks.Demo;

/// <summary>Invented risks of some forty demo enterprises, made by the register's real acts on a clock turned back: all four
/// levels, some drafts, some that wait, some whose review is overdue.</summary>
public sealed class RiskDemoData(SafetyDbContext db, IServiceProvider services, TypicalRisks library, AccidentCategories categories) : IDemoData
{
    const int Enterprises = 40;

    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Risks.AnyAsync(row => row.IsDemo, cancel)) return;
        var known = await db.Users.Where(row => row.IsDemo && row.EnterpriseId != null).Select(row => row.EnterpriseId!.Value).Distinct().ToListAsync(cancel);
        var all = (await db.Enterprises.AsNoTracking().Where(row => row.IsDemo && row.Status == OperatingStatus.Operating).OrderBy(row => row.Name).ToListAsync(cancel))
            .Where(row => library.For(row).Count > 0).ToList();
        // Those people can log in to, then every kind in turn, so that all sectors are seen.
        var chosen = all.Where(row => known.Contains(row.Id)).Concat(all.GroupBy(row => row.KindCode)
            .SelectMany(kind => kind.Select((row, place) => (row, place))).OrderBy(pair => pair.place).Select(pair => pair.row)).Distinct().Take(Enterprises).ToList();

        var clock = new RiskDemoClock(services.GetRequiredService<TimeProvider>());
        var current = new CurrentVisitor(services.GetRequiredService<IHttpContextAccessor>());
        await using var stage = new SafetyDbContext(new DbContextOptionsBuilder<SafetyDbContext>().UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention()
            .AddInterceptors(new AuditInterceptor(clock), services.GetRequiredService<CardPublication>()).Options)
        { AskedBy = current };
        current.Become(Visitor.Console);
        var desk = new DeadlineDesk(services.GetRequiredService<DeadlineRules>(), services.GetRequiredService<IDbContextFactory<SafetyDbContext>>(), clock);
        var register = new RiskRegister(stage, current, new EnterpriseLookup(stage, services.GetRequiredService<WordFrequencies>()), new Numbers(stage), new RiskRules(categories, desk), desk);
        var acts = new RiskActs(stage, current, desk);
        await using var transaction = await stage.Database.BeginTransactionAsync(cancel);
        for (var place = 0; place < chosen.Count; place++)
            await TellAsync(chosen[place], place, cancel);
        await transaction.CommitAsync(cancel);

        async Task TellAsync(Enterprise at, int place, CancellationToken stop)
        {
            var owner = new Visitor(null, at.PrincipalName, [Roles.EnterprisePrincipal], VisibilityScope.OfEnterprise(at.Id));
            var township = new Visitor(null, "乡镇监管员（示例）", [Roles.TownshipSupervisor], VisibilityScope.OfTownship(at.TownshipCode));
            var cards = library.For(at);
            var count = 4 + place % (cards.Count - 3);
            for (var number = 0; number < count; number++)
            {
                var card = cards[(number + place) % cards.Count];
                // The older ones are past their twelve months.
                clock.DaysBack = place % 6 == 1 && number == 0 ? 400 : 20 + (place * 7 + number * 3) % 300;
                current.Become(owner);
                var facts = card.For(categories, desk.Today);
                facts.PeopleExposed = Math.Max(1, at.EmployeesCount);
                facts.Tier = RiskControl.LowestTier(card.Level(RiskScales.On(desk.Today)));
                (facts.CompanyPerson, facts.WorkshopPerson) = (at.PrincipalName, at.SafetyManagerName ?? at.PrincipalName);
                (facts.TeamPerson, facts.PostPerson) = (at.SafetyManagerName ?? at.PrincipalName, at.PrincipalName);
                (facts.EmergencyTeam, facts.EmergencyContact) = (at.PrincipalName, $"{at.PrincipalName} {at.PrincipalPhone}");
                // One place in the county is worse than usual.
                if (place % 13 == 5 && number == 0) (facts.LevelOverride, facts.OverrideReason, facts.Tier) = (Raised(card, desk.Today), "紧邻学校，后果更重。", ControlTier.Company);
                var risk = Done(await register.CreateAsync(at.Id, facts, stop));
                if ((place + number) % 9 == 4) continue;
                Done(await acts.ActAsync(risk.Id, "SUBMIT", ActInput.Empty, stop));
                if ((place + number) % 11 == 6) continue;
                if (RiskLifecycle.Table.Find("APPROVE", risk, new Attempt(owner, desk.Today)).Move is null) current.Become(township);
                Done(await acts.ActAsync(risk.Id, "APPROVE", ActInput.Empty, stop));
                if ((place + number) % 17 == 3)
                {
                    clock.DaysBack = 5;
                    Done(await acts.ActAsync(risk.Id, "REVISE", ActInput.Of(("reviewGround", "PROCESS"), ("reason", "货柜换了位置，重新看一遍。")), stop));
                }
                stage.ChangeTracker.Clear();
            }
        }
    }

    static RiskLevel? Raised(TypicalRisk card, DateOnly today) => card.Level(RiskScales.On(today)) == RiskLevel.Major ? null : RiskLevel.Major;

    static RiskItem Done(Outcome<RiskItem> outcome) => outcome switch
    {
        Outcome<RiskItem>.Done(var risk) => risk,
        Outcome<RiskItem>.Refused(var why) => throw new InvalidOperationException($"示例风险没有办成：{why}"),
        Outcome<RiskItem>.Invalid(var errors) => throw new InvalidOperationException($"示例风险没有办成：{string.Join(" ", errors)}"),
        _ => throw new InvalidOperationException($"示例风险没有办成：{outcome}"),
    };
}
