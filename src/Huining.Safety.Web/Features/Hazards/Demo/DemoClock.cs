namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>The real clock turned back by some days, so that invented hazards have a past.</summary>
sealed class DemoClock(TimeProvider real) : TimeProvider
{
    /// <summary>How far back.</summary>
    public TimeSpan Back { get; set; }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - Back;
}
