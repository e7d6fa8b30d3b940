using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Risks.Details;

/// <summary>One risk as its page shows it.</summary>
public sealed record RiskPage(RiskItem Risk, RiskPoint Point, string Enterprise, string Township, DateOnly Today)
{
    public required IReadOnlyList<OpenMove<RiskItem, RiskState>> Moves { get; init; }
    /// <summary>What comes next, whoever does it; null where nothing does.</summary>
    public NextStep? Next { get; init; }
    public required IReadOnlyList<TimelineEntry> History { get; init; }
    public required IReadOnlyList<RiskLevelChange> Changes { get; init; }
    public required string Accident { get; init; }
    /// <summary>L 3 × E 6 × C 15 = 270 ….</summary>
    public required string Arithmetic { get; init; }
    /// <summary>What keeps a draft from being submitted.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Moves that are this visitor's but not yet possible, with the reason.</summary>
    public IEnumerable<OpenMove<RiskItem, RiskState>> NotYet => Moves.Where(open => open.NotYet is not null && open.Move.Act != "SUBMIT");

    /// <summary>The stations, passed, present and to come.</summary>
    public IReadOnlyList<PathStep> Path => Risk.State == RiskState.Retired
        ? [new("登记", PathState.Done), new("退出", PathState.Now, Risk.RetiredOn)]
        :
        [
            new(Risk.LevelInForce is null ? "登记" : "重新评估", Risk.State is RiskState.Draft or RiskState.Revised ? PathState.Now : PathState.Done),
            new("审定", Risk.State switch { RiskState.Submitted => PathState.Now, RiskState.Approved => PathState.Done, _ => PathState.Ahead }, Risk.State == RiskState.Approved ? Risk.ApprovedOn : null),
            new("管控", Risk.State == RiskState.Approved ? PathState.Now : PathState.Ahead),
            new("复评", PathState.Ahead, Risk.ReviewOn),
        ];

    /// <summary>Address of an act's form.</summary>
    public static string Href(Guid id, string act) => act == "EDIT" ? $"/risks/{id}/edit" : $"/risks/{id}/acts/{act}";
}
