using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>What a stretch of days did in the count.</summary>
public enum DeadlineStepKind
{
    /// <summary>Each day counted as one.</summary>
    Counted,

    /// <summary>A whole number of months or years, passed over in one step.</summary>
    Months,

    /// <summary>Rest days inside a period of working days: not counted.</summary>
    Rest,

    /// <summary>Suspended days: not counted.</summary>
    Suspended,

    /// <summary>Rest days at the end, passed over to reach a working day.</summary>
    Moved,
}

/// <summary>
/// A stretch of days as it was counted. The steps of a deadline follow each other without a gap from the day after the
/// start, so that anyone can count again by hand.
/// </summary>
/// <param name="Days">The days, both ends included.</param>
/// <param name="Kind">What they did.</param>
/// <param name="Name">The rest's name (国庆节, 周末) for <see cref="DeadlineStepKind.Rest"/> and <see cref="DeadlineStepKind.Moved"/>.</param>
public sealed record DeadlineStep(DateRange Days, DeadlineStepKind Kind, string? Name = null);
