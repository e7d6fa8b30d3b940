using Huining.Safety.Web.Features.Indicators;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>The plan's twelve indicators in brief, for those who keep them.</summary>
public sealed class IndicatorFigures(IndicatorEngine engine)
{
    /// <summary>The board of the year shown first.</summary>
    public Task<IndicatorBoard> BoardAsync(CancellationToken cancel) => engine.MeasureAsync(engine.DefaultYear, cancel);

    /// <summary>How many stand how.</summary>
    public static IReadOnlyList<Figure> Of(IndicatorBoard board)
    {
        int Count(params IndicatorStatus[] statuses) => board.Results.Count(result => statuses.Contains(result.Status));
        return
        [
            new Figure("达标或进度正常", Count(IndicatorStatus.Met, IndicatorStatus.OnTrack), "项", "/indicators"),
            new Figure("未达标或滞后", Count(IndicatorStatus.NotMet, IndicatorStatus.Behind), "项", "/indicators"),
            new Figure("缺数据", Count(IndicatorStatus.NoData), "项", "/indicators", $"共 {board.Results.Count} 项"),
        ];
    }
}
