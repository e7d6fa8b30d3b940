using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>A 风险点: an equipment, an activity or a place of an enterprise where something can go wrong. Its risks are
/// <see cref="RiskItem"/>s.</summary>
public sealed class RiskPoint : Record, IScoped
{
    RiskPoint() { }

    /// <summary>Takes a point into the register of an enterprise.</summary>
    public static RiskPoint Of(Enterprise enterprise, RiskFacts facts)
    {
        var point = new RiskPoint
        {
            EnterpriseId = enterprise.Id,
            TownshipCode = enterprise.TownshipCode,
            SectorCode = enterprise.SectorCode,
            IsDemo = enterprise.IsDemo,
        };
        point.Change(facts);
        return point;
    }

    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    public RiskPointKind Kind { get; private set; }
    public string Location { get; private set; } = "";
    public string? Workshop { get; private set; }
    /// <summary>WGS-84; where it is empty the enterprise's place stands for it.</summary>
    public decimal? Longitude { get; private set; }
    public decimal? Latitude { get; private set; }
    public int PeopleExposed { get; private set; }
    public bool IsDemo { get; internal set; }

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <inheritdoc />
    public override string AuditTitle => Name;

    /// <summary>Writes what is said of the point onto it.</summary>
    public void Change(RiskFacts facts)
    {
        Name = facts.PointName;
        Kind = facts.PointKind ?? RiskPointKind.Place;
        Location = facts.Location;
        Workshop = facts.Workshop;
        Longitude = facts.Longitude;
        Latitude = facts.Latitude;
        PeopleExposed = facts.PeopleExposed ?? 0;
    }
}
