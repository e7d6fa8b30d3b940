namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>A field that the registry wants and the file lacks.</summary>
/// <param name="Field">Property of <see cref="EnterpriseFacts"/>.</param>
/// <param name="Label">What people call it.</param>
public sealed record MissingFact(string Field, string Label);

/// <summary>What a whole file holds beyond what is compulsory: fields the county's older sheets don't have and that are
/// collected on visits. Missing ones are told, counted and filtered for, and never refuse a save.</summary>
public static class EnterpriseCompleteness
{
    /// <summary>The fields still missing, in the form's order.</summary>
    public static IReadOnlyList<MissingFact> Missing(EnterpriseFacts facts)
    {
        var missing = new List<MissingFact>();
        Want(nameof(facts.SubsectorCode), facts.SectorCode != "INDUSTRY_TRADE" || facts.SubsectorCode is not null);
        Want(nameof(facts.IndustryCode), facts.IndustryCode is not null);
        Want(nameof(facts.LegalRepresentative), facts.LegalRepresentative is not null);
        Want(nameof(facts.SafetyManagerName), facts.SafetyManagerName is not null);
        Want(nameof(facts.SafetyManagerPhone), facts.SafetyManagerPhone is not null);
        Want(nameof(facts.RegisteredAddress), facts.RegisteredAddress is not null);
        Want(nameof(facts.VillageCode), facts.VillageCode is not null);
        Want(nameof(facts.Longitude), facts is { Longitude: not null, Latitude: not null });
        Want(nameof(facts.RiskLevel), facts.RiskLevel is not null);
        Want(nameof(facts.GridKeeper), facts.GridKeeper is not null);
        return missing;

        void Want(string field, bool there)
        {
            if (!there) missing.Add(new MissingFact(field, field == nameof(facts.Longitude) ? "经纬度" : EnterpriseFields.LabelOf(field)));
        }
    }
}
