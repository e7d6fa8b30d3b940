using System.CommandLine;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Commands;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary><c>indicators --year Y [--json]</c>.</summary>
public sealed class IndicatorsVerb : Verb
{
    readonly Option<int?> _year = new("--year") { Description = "规划年度，2021 至 2025；不写取最近一年" };

    /// <inheritdoc />
    public override string Path => "indicators";
    /// <inheritdoc />
    public override string Description => "计算规划的 12 项指标";

    /// <inheritdoc />
    public override void Define(Command command)
    {
        command.Options.Add(_year);
        command.Options.Add(AsJson);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        var engine = services.GetRequiredService<IndicatorEngine>();
        var year = arguments.GetValue(_year) ?? engine.DefaultYear;
        if (year is < IndicatorEngine.FirstYear or > IndicatorEngine.LastYear)
            throw new FormatException($"规划年度在 {IndicatorEngine.FirstYear} 至 {IndicatorEngine.LastYear} 之间，{year} 不在其内。");
        var board = await engine.MeasureAsync(year, cancel);
        if (arguments.GetValue(AsJson)) WriteJson(IndicatorDocument.Of(board));
        else
            foreach (var result in board.Results)
                Console.WriteLine($"{result.Definition.Order,2}. {result.Definition.Name}：{IndicatorDocument.Shown(result)}（{result.Status.Name()}）{result.Working}");
        return 0;
    }
}
