using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>What happened in a period that changes its end.</summary>
/// <param name="Suspensions">Days that do not count, such as the time of a technical appraisal. They may overlap.</param>
/// <param name="ExtensionDays">
/// Days added by an approved extension, 0 or more, counted on from the unmoved end: working days where the rule counts
/// working days, calendar days otherwise.
/// </param>
public sealed record DeadlineOptions(IReadOnlyList<DateRange> Suspensions, int ExtensionDays = 0)
{
    /// <summary>Nothing happened.</summary>
    public static readonly DeadlineOptions None = new([]);

    /// <summary>An approved extension and nothing else.</summary>
    public static DeadlineOptions Extended(int days) => new([], days);

    /// <summary>Whether the day lies in a suspension.</summary>
    public bool Suspends(DateOnly date) => Suspensions.Any(range => range.Contains(date));
}
