namespace Huining.Safety.Web.Features.Risks;

/// <summary>Brings what was typed into the form it is stored in.</summary>
static class RiskTidying
{
    /// <summary>Trims texts, makes empty ones null, and forgets scores of another method than the chosen one.</summary>
    public static RiskFacts Tidy(this RiskFacts facts)
    {
        foreach (var property in typeof(RiskFacts).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var text = ((string?)property.GetValue(facts))?.Trim();
            var required = property.Name is nameof(facts.PointName) or nameof(facts.Location) or nameof(facts.HazardDescription) or nameof(facts.Consequence);
            property.SetValue(facts, text is { Length: > 0 } ? text : required ? "" : null);
        }
        if (facts.Method != RiskMethod.Lec) facts.Exposure = null;
        if (facts.Method == RiskMethod.Direct) facts.Likelihood = facts.Severity = null;
        else facts.DirectGround = facts.DirectBasis = null;
        return facts;
    }
}
