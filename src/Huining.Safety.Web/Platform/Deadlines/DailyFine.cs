namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>
/// Continuous daily fine (按日连续处罚): the original amount again for each day from the day after the order to correct
/// (安全生产法第112条) to the day before the correction. Whether the day of correction counts the law does not say; the
/// platform leaves it out.
/// </summary>
/// <param name="FirstDay">First day counted.</param>
/// <param name="Days">Days counted; 0 when corrected by the day after the order.</param>
/// <param name="Total">Sum in yuan.</param>
public sealed record DailyFine(DateOnly FirstDay, int Days, decimal Total)
{
    /// <summary>Last day counted; null when none is.</summary>
    public DateOnly? LastDay => Days > 0 ? FirstDay.AddDays(Days - 1) : null;

    /// <summary>Computes the continuous fine.</summary>
    /// <param name="originalFine">The fine first imposed, yuan.</param>
    /// <param name="orderIssuedOn">Day of the order to correct.</param>
    /// <param name="correctedOn">Day on which the correction was found.</param>
    public static DailyFine Compute(decimal originalFine, DateOnly orderIssuedOn, DateOnly correctedOn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(originalFine);
        var first = orderIssuedOn.AddDays(1);
        var days = Math.Max(0, correctedOn.DayNumber - first.DayNumber);
        return new DailyFine(first, days, originalFine * days);
    }
}
