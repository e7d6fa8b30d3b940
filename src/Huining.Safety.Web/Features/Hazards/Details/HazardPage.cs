using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Details;

/// <summary>One hazard as its page shows it.</summary>
/// <param name="Hazard">The hazard.</param>
/// <param name="Enterprise">Name of the enterprise.</param>
/// <param name="Township">Name of the township.</param>
/// <param name="Today">Beijing date.</param>
public sealed record HazardPage(Hazard Hazard, string Enterprise, string Township, DateOnly Today)
{
    /// <summary>The moves open to the visitor.</summary>
    public required IReadOnlyList<OpenMove<Hazard, HazardState>> Moves { get; init; }

    /// <summary>What comes next, whoever does it; null where nothing does.</summary>
    public NextStep? Next { get; init; }

    public required IReadOnlyList<PathStep> Path { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }
    public required IReadOnlyList<TimelineEntry> History { get; init; }
    public required string Category { get; init; }

    /// <summary>Pictures, in the order taken in.</summary>
    public IEnumerable<StoredFile> Photos => Files.Where(file => file.Kind.IsPicture());

    /// <summary>Papers.</summary>
    public IEnumerable<StoredFile> Papers => Files.Where(file => !file.Kind.IsPicture());

    /// <summary>Moves that are this visitor's but not yet possible, with the reason.</summary>
    public IEnumerable<OpenMove<Hazard, HazardState>> NotYet => Moves.Where(open => open.NotYet is not null);

    /// <summary>Is the deadline settled?</summary>
    public bool Finished => Hazard.State.IsFinished();

    /// <summary>Address of an act's form.</summary>
    public static string Href(Guid id, string act) => $"/hazards/{id}/acts/{act}";
}
