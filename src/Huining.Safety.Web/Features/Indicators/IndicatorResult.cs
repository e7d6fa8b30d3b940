namespace Huining.Safety.Web.Features.Indicators;

/// <summary>One indicator measured for a year.</summary>
public sealed record IndicatorResult
{
    public required IndicatorDefinition Definition { get; init; }

    /// <summary>Verdict of the comparison that counts for assessment.</summary>
    public required IndicatorStatus Status { get; init; }

    /// <summary>The value now; null where it can't be said.</summary>
    public decimal? Value { get; init; }
    public decimal? Numerator { get; init; }
    public decimal? Denominator { get; init; }
    public decimal? Baseline { get; init; }

    /// <summary>By how many percent it fell; negative for a rise.</summary>
    public decimal? ReductionPercent { get; init; }

    /// <summary>The highest value that meets the target in the end.</summary>
    public decimal? MaxAllowed { get; init; }

    /// <summary>The highest value on the course by this year; null in the last year, when the target itself counts.</summary>
    public decimal? CourseMax { get; init; }

    /// <summary>How the value came about, in Chinese with its numbers.</summary>
    public required string Working { get; init; }

    /// <summary>The reading that does not count, shown beside: the year against 2020.</summary>
    public IndicatorReading? Alternative { get; init; }

    /// <summary>Against the same days of the year before.</summary>
    public IndicatorYearOnYear? YearOnYear { get; init; }

    /// <summary>The ledger that opens with exactly the records counted; null where there is none.</summary>
    public string? Records { get; init; }

    /// <summary>Values by year for the course, 2021 on.</summary>
    public IReadOnlyList<(int Year, decimal Value)> Course { get; init; } = [];

    /// <summary>What is missing and who has to supply it.</summary>
    public IReadOnlyList<MissingInput> Missing { get; init; } = [];
}

/// <summary>A comparison other than the one that counts.</summary>
public sealed record IndicatorReading(IndicatorEvaluation Evaluation, decimal? Base, decimal? Current, decimal? ReductionPercent, IndicatorStatus Status);

/// <summary>A number that is needed and not there.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Name">What is missing.</param>
/// <param name="Years">For which years.</param>
/// <param name="Source">Where it has to come from.</param>
public sealed record MissingInput(string Measure, string Name, string Years, string Source);

/// <summary>All twelve for a year.</summary>
/// <param name="Year">The plan year measured, 2021 to 2025.</param>
/// <param name="AsOf">When it was computed.</param>
public sealed record IndicatorBoard(int Year, DateTimeOffset AsOf, IReadOnlyList<IndicatorResult> Results);
