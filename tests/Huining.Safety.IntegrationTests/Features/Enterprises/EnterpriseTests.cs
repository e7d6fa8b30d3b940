using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Enterprises;

/// <summary>What the tests of the registry share: the county, clients, and a look into the database and its trail.</summary>
public abstract class EnterpriseTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    protected SafetyApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await fixture.StartAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected HttpClient As(string? account) => App.ClientFor(account);

    protected static string File(Guid id) => $"/enterprises/{id}";

    /// <summary>Enters a file past the pages.</summary>
    protected Task<Guid> EnterAsync(EnterpriseFacts facts) => App.InDatabaseAsync(null, async db =>
    {
        db.Act = new Act("TEST.ENTER", "测试");
        var file = Enterprise.Register(facts);
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });

    protected Task<Enterprise> ReadAsync(Guid id) => App.InDatabaseAsync(null, db => db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == id));

    protected Task<Enterprise?> FindByNameAsync(string name) => App.InDatabaseAsync(null, db => db.Enterprises.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name));

    /// <summary>The trail's lines of an act at an enterprise.</summary>
    protected Task<List<AuditEntry>> TrailAsync(Guid enterprise, string act) => App.InDatabaseAsync(null, db =>
        db.AuditEntries.AsNoTracking().Where(row => row.EnterpriseId == enterprise && row.Act == act).OrderBy(row => row.Seq).ToListAsync());
}
