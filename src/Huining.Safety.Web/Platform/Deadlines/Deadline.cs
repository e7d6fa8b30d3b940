using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>A legal period computed for one start: when it ends and why. Overdue is asked, never stored.</summary>
public sealed record Deadline
{
    /// <summary>The rule it was computed by.</summary>
    public required DeadlineRule Rule { get; init; }

    /// <summary>Code of <see cref="Rule"/>.</summary>
    public string RuleCode => Rule.Code;

    /// <summary>Beijing date of the event counted from; itself never counted.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Instant of the event, if one was given.</summary>
    public DateTimeOffset? StartInstant { get; init; }

    /// <summary>
    /// The last day of the period: a limit's last day to act, a wait's or a term's last day, or, for a period counted back,
    /// the latest day to act. For a daily late fee, which has no end, the payment deadline it runs from.
    /// </summary>
    public required DateOnly Due { get; init; }

    /// <summary>The end to the second, for periods in hours.</summary>
    public DateTimeOffset? DueInstant { get; init; }

    /// <summary>The end before it moved off a rest day; equals <see cref="Due"/> where nothing moved.</summary>
    public required DateOnly UnrolledDue { get; init; }

    /// <summary>For a wait: the first day on which the act is lawful. Null for all else.</summary>
    public DateOnly? AllowedFrom { get; init; }

    /// <summary>How the days were counted, in the order of counting.</summary>
    public required IReadOnlyList<DeadlineStep> Steps { get; init; }

    /// <summary>Chinese sentences by which a person can recompute the end.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the reader must know before relying on it, in Chinese; empty if nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Whether the last day has passed. A wait can't be overdue.</summary>
    /// <param name="today">The Beijing date.</param>
    public bool IsOverdue(DateOnly today) => CanBeOverdue && today > Due;

    /// <summary>Whether the end has passed, to the second for periods in hours.</summary>
    public bool IsOverdue(DateTimeOffset now) =>
        CanBeOverdue && (DueInstant is { } end ? now > end : ChinaTime.DateOf(now) > Due);

    /// <summary>Whether a wait is over, so that the act is lawful; true for anything that is no wait.</summary>
    public bool IsAllowed(DateOnly today) => AllowedFrom is not { } first || today >= first;

    bool CanBeOverdue => Rule.Kind != DeadlineKind.Min || Rule.CountsBack;
}
