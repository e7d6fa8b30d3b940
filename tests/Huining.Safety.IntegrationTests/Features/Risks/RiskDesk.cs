using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Risks;

/// <summary>Registers and acts as accounts of the small county, past the pages.</summary>
sealed class RiskDesk(SafetyApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Outcome<RiskItem>> CreateAsync(string account, Guid enterprise, RiskFacts facts) => InTransactionAsync(account, services => services.GetRequiredService<RiskRegister>().CreateAsync(enterprise, facts, Cancel));

    public Task<Outcome<RiskItem>> EditAsync(string account, Guid id, RiskFacts facts) => InTransactionAsync(account, services => services.GetRequiredService<RiskRegister>().EditAsync(id, facts, null, Cancel));

    public Task<Outcome<RiskItem>> ActAsync(string account, Guid id, string act, params (string, string)[] values) => InTransactionAsync(account, services => services.GetRequiredService<RiskActs>().ActAsync(id, act, ActInput.Of(values), Cancel));

    /// <summary>A risk, of the shop where nothing else is said, that waits for its approval.</summary>
    public async Task<RiskItem> SubmittedAsync(RiskLevel level, string point, string owner = World.ShopOwner, Guid? enterprise = null)
    {
        var made = Done(await CreateAsync(owner, enterprise ?? World.FireworksShop, RiskSamples.Facts(level) with { PointName = point, HazardDescription = $"{point}的危险，引燃烟花爆竹。" }));
        return Done(await ActAsync(owner, made.Id, "SUBMIT"));
    }

    public Task<RiskItem> LoadAsync(Guid id) => app.InDatabaseAsync(null, db => db.Risks.AsNoTracking().SingleAsync(row => row.Id == id, Cancel));

    public Task<RiskLevel?> ColourAsync(Guid enterprise) => app.InDatabaseAsync(null, db => db.Enterprises.Where(row => row.Id == enterprise).Select(row => row.RiskLevel).SingleAsync(Cancel));

    public static RiskItem Done(Outcome<RiskItem> outcome) => outcome is Outcome<RiskItem>.Done(var risk) ? risk : throw new InvalidOperationException(outcome switch
    {
        Outcome<RiskItem>.Refused(var why) => why,
        Outcome<RiskItem>.Invalid(var errors) => string.Join(" ", errors),
        var other => other.ToString(),
    });

    Task<Outcome<RiskItem>> InTransactionAsync(string account, Func<IServiceProvider, Task<Outcome<RiskItem>>> work) => app.InScopeAsync(account, async services =>
    {
        await using var transaction = await services.GetRequiredService<SafetyDbContext>().Database.BeginTransactionAsync(Cancel);
        var outcome = await work(services);
        if (outcome is Outcome<RiskItem>.Done) await transaction.CommitAsync(Cancel);
        return outcome;
    });
}
