using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>One approved change of a risk's level, for the list of level changes; written once, never changed.</summary>
public sealed class RiskLevelChange : Record, IScoped
{
    RiskLevelChange() { }

    internal RiskLevelChange(RiskItem risk, RiskLevel? from, RiskLevel? to, string? reason, DateOnly on, string byName)
    {
        RiskItemId = risk.Id;
        Title = risk.FullNumber;
        (EnterpriseId, TownshipCode, SectorCode) = (risk.EnterpriseId, risk.TownshipCode, risk.SectorCode);
        (FromLevel, ToLevel, Reason, ChangedOn, ByName) = (from, to, reason, on, byName);
    }

    public Guid RiskItemId { get; private set; }
    /// <summary>The risk's number.</summary>
    public string Title { get; private set; } = "";
    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    /// <summary>Null for the first approval.</summary>
    public RiskLevel? FromLevel { get; private set; }
    /// <summary>Null for a retirement.</summary>
    public RiskLevel? ToLevel { get; private set; }
    public string? Reason { get; private set; }
    public DateOnly ChangedOn { get; private set; }
    public string ByName { get; private set; } = "";

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <inheritdoc />
    public override string AuditTitle => Title;

    /// <summary>Less dangerous than before.</summary>
    public bool IsLowered => FromLevel is { } from && (ToLevel is null || ToLevel > from);
}
