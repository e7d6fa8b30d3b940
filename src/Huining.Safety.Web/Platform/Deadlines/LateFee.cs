using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>
/// The fine added for late payment (加处罚款): 3 % of the fine for each day overdue, never more than the fine itself, not
/// counted while a reconsideration or lawsuit runs (行政处罚法第72、73条; 行政强制法第45条). The law's number is rule
/// <c>CASE_LATE_FEE</c>.
/// </summary>
public static class LateFee
{
    /// <summary>Percent of the fine added for each day.</summary>
    public const decimal PercentPerDay = 3m;

    /// <summary>The late fee in yuan, to the cent (half up).</summary>
    /// <param name="fine">The fine in yuan, 0 or more.</param>
    /// <param name="daysOverdue">Days after the payment deadline, 0 or more.</param>
    public static decimal Compute(decimal fine, int daysOverdue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fine);
        ArgumentOutOfRangeException.ThrowIfNegative(daysOverdue);
        var added = daysOverdue >= 100 / PercentPerDay ? fine : fine * PercentPerDay * daysOverdue / 100;
        return decimal.Round(added, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Days overdue: those after the payment deadline through the day of payment, less suspended ones.</summary>
    /// <param name="paymentDue">Last day to pay, moved off a rest day if need be.</param>
    /// <param name="paidOn">Day of payment, or today.</param>
    /// <param name="suspensions">Reconsideration or litigation; may overlap.</param>
    public static int DaysOverdue(DateOnly paymentDue, DateOnly paidOn, IReadOnlyList<DateRange> suspensions) =>
        Enumerable.Range(1, Math.Max(0, paidOn.DayNumber - paymentDue.DayNumber))
            .Select(paymentDue.AddDays)
            .Count(day => !suspensions.Any(range => range.Contains(day)));
}
