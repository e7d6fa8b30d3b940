namespace Huining.Safety.Web.Features.Risks.Demo;

/// <summary>The real clock turned back by some days, so that invented risks have a past.</summary>
sealed class RiskDemoClock(TimeProvider real) : TimeProvider
{
    /// <summary>How far back.</summary>
    public int DaysBack { get; set; }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - TimeSpan.FromDays(DaysBack);
}
