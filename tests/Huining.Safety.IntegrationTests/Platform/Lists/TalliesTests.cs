using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Platform.Lists;

/// <summary>A number in the menu may be seconds old, never older than a write of this house and never another person's.</summary>
public sealed class TalliesTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;
    int _counted;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<int> AskAsync(object key) => _app.Services.GetRequiredService<Tallies>().OfAsync(key, () => Task.FromResult(++_counted));

    Task<int> WriteAsync() => _app.InDatabaseAsync(null, async db =>
    {
        db.Act = new Act("TEST", "测试");
        var shop = await db.Enterprises.SingleAsync(row => row.Id == World.FireworksShop);
        db.Entry(shop).Property(row => row.Name).CurrentValue = $"改名{_counted}";
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Asked_again_at_once_it_is_not_counted_again()
    {
        Assert.Equal(1, await AskAsync("again"));
        Assert.Equal(1, await AskAsync("again"));
    }

    [Fact]
    public async Task After_a_write_it_is_counted_again()
    {
        Assert.Equal(1, await AskAsync("written"));
        await WriteAsync();
        Assert.Equal(2, await AskAsync("written"));
    }

    [Fact]
    public async Task A_write_during_the_count_makes_it_old()
    {
        var tallies = _app.Services.GetRequiredService<Tallies>();
        await tallies.OfAsync("meanwhile", async () =>
        {
            await WriteAsync();
            return ++_counted;
        });
        Assert.Equal(2, await AskAsync("meanwhile"));
    }

    [Fact]
    public async Task It_is_believed_for_five_seconds_only()
    {
        Assert.Equal(1, await AskAsync("timed"));
        _app.Clock.Advance(Tallies.Memory);
        Assert.Equal(2, await AskAsync("timed"));
    }

    [Fact]
    public async Task Each_scope_has_its_own()
    {
        var scopes = new List<string>();
        foreach (var account in new[] { World.Officer, World.HuishiSupervisor, World.GuochengyiSupervisor, World.ShopOwner, World.StationOwner, World.TransportDepartment })
            scopes.Add(await _app.InDatabaseAsync(account, db => Task.FromResult(db.Scope.Key)));
        Assert.Equal(scopes.Count, scopes.Distinct().Count());
    }
}
