namespace Huining.Safety.Web.Features.Hazards;

/// <summary>What a person says who reports a hazard: the same in the form, the guided questions and the API, held to
/// the same rules (<see cref="HazardRules"/>).</summary>
public sealed record HazardReport
{
    public Guid EnterpriseId { get; set; }
    public HazardSource Source { get; set; } = HazardSource.SelfCheck;
    /// <summary>Beijing date on which it was found.</summary>
    public DateOnly? FoundOn { get; set; }
    /// <summary>Who found it; the reporter where left empty.</summary>
    public string? FoundByName { get; set; }
    public string Description { get; set; } = "";
    public string Location { get; set; } = "";
    /// <summary>A code of <c>hazard_categories.csv</c>; asked of staff.</summary>
    public string? CategoryCode { get; set; }
    /// <summary>First impression; the level is decided by a later act.</summary>
    public HazardLevel? Level { get; set; }
    /// <summary>A code of <c>major_hazard_criteria.csv</c>; asked when the first impression is major.</summary>
    public string? CriterionCode { get; set; }
    /// <summary>Law or standard that is not kept, if known.</summary>
    public string? Basis { get; set; }
    public RectificationKind RectificationKind { get; set; } = RectificationKind.ByDate;
    public string? ResponsiblePerson { get; set; }
    public string? ResponsiblePhone { get; set; }
    /// <summary>By when the reporter thinks it can be done; the deadline is set when the level is confirmed.</summary>
    public DateOnly? ProposedDueOn { get; set; }
}
