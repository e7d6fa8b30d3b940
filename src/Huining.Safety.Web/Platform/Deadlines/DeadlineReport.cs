using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>A computed deadline as the command line and the API give it out; serialise with camel-case names.</summary>
/// <param name="Code">Rule code.</param>
/// <param name="Name">Rule name in Chinese.</param>
/// <param name="Start">The start as it was taken: a date, or an instant in Beijing time with offset.</param>
/// <param name="Due">Last day of the period (see <see cref="Deadline.Due"/>).</param>
/// <param name="DueInstant">End to the second in Beijing time, for periods in hours.</param>
/// <param name="UnrolledDue">The end before it moved off a rest day.</param>
/// <param name="AllowedFrom">For a wait: first day on which the act is lawful.</param>
/// <param name="Basis">Legal source in Chinese.</param>
/// <param name="Verified">Whether the source was read; false means the number is a setting, not shown as law.</param>
/// <param name="Explanation">How it was counted, in Chinese.</param>
/// <param name="Warnings">What to know before relying on it, in Chinese.</param>
public sealed record DeadlineReport(
    string Code, string Name, string Start, DateOnly Due, DateTimeOffset? DueInstant, DateOnly UnrolledDue, DateOnly? AllowedFrom,
    string Basis, bool Verified, string Explanation, IReadOnlyList<string> Warnings)
{
    /// <summary>The report of a deadline.</summary>
    public static DeadlineReport Of(Deadline deadline) => new(
        deadline.RuleCode,
        deadline.Rule.Name,
        deadline.StartInstant is { } instant
            ? instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            : ChinaTime.ShowDate(deadline.Start),
        deadline.Due,
        deadline.DueInstant?.ToOffset(ChinaTime.Offset),
        deadline.UnrolledDue,
        deadline.AllowedFrom,
        deadline.Rule.Basis,
        deadline.Rule.Verification == DeadlineVerification.Verified,
        deadline.Explanation,
        deadline.Warnings);
}
