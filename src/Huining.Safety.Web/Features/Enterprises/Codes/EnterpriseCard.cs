namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>What the public may read about an enterprise: a copy made by publication, with no personal data. Public
/// pages read this and never the registry.</summary>
public sealed class EnterpriseCard
{
    public required Guid EnterpriseId { get; init; }
    public required string Name { get; set; }
    public required string Kind { get; set; }
    public required string Township { get; set; }
    public required OperatingStatus Status { get; set; }
    public RiskLevel? RiskLevel { get; set; }
    /// <summary>Name of the licence that ends first, and its last day.</summary>
    public string? Licence { get; set; }
    public DateOnly? LicenceValidTo { get; set; }
    /// <summary>The agency that leads its supervision, and where to ring it.</summary>
    public string? Regulator { get; set; }
    public string? RegulatorPhone { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
}
