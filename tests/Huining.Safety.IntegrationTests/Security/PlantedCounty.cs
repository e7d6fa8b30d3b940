using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>The application with planted rows: the quarry of another township, full of canaries, and the own shop.</summary>
public sealed class PlantedCounty : IAsyncLifetime
{
    readonly AppFixture _fixture = new();

    public SafetyApp App => _fixture.App;
    public Planted Quarry { get; private set; } = null!;
    public Planted Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _fixture.StartAsync();
        Quarry = await Planted.InAsync(App, World.Quarry, World.QuarryOwner, canaries: true);
        Shop = await Planted.InAsync(App, World.FireworksShop, World.ShopOwner, canaries: false);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
