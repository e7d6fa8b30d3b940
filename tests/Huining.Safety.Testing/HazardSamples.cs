using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Testing;

/// <summary>Hazards in a wanted state, for tests of what may be done there; how they came there does not matter.</summary>
public static class HazardSamples
{
    static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>A hazard of the fireworks shop.</summary>
    public static Hazard In(HazardState state, HazardLevel level, bool selfReport)
    {
        var report = new HazardReport
        {
            EnterpriseId = World.FireworksShop,
            Source = selfReport ? HazardSource.SelfCheck : HazardSource.Planned,
            FoundOn = Today,
            Description = "店内使用火炉取暖，离烟花爆竹很近。",
            Location = "柜台旁",
        };
        return Hazard.Report(report, new Spot(), "福源烟花爆竹零售店", 1, Somebody(Roles.CountyOfficer), new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero), Today)
            .With(nameof(Hazard.State), state)
            .With(nameof(Hazard.Level), state == HazardState.Reported ? null : level);
    }

    /// <summary>Sets a property past its owner.</summary>
    public static Hazard With(this Hazard hazard, string property, object? value)
    {
        typeof(Hazard).GetProperty(property)!.SetValue(hazard, value);
        return hazard;
    }

    /// <summary>An account with one role.</summary>
    public static Visitor Somebody(string role) => new(Guid.CreateVersion7(), "某人", [role], VisibilityScope.WholeCounty);

    sealed class Spot : IScoped
    {
        public string TownshipCode => World.Huishi;
        public string SectorCode => "FIREWORKS";
        public Guid? EnterpriseId => World.FireworksShop;
    }
}
