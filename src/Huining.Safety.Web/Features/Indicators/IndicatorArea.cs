using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Indicators;

/// <summary>Sets up the plan's indicators.</summary>
public static class IndicatorArea
{
    /// <summary>Registers the engine, the command and the menu entry.</summary>
    public static void AddIndicators(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<IndicatorEngine>();
        builder.Services.AddVerb<IndicatorsVerb>();
        builder.Services.AddMenu(new("统计", "规划指标", "/indicators", user => user.May(Permission.IndicatorRead), 50));
    }
}
