using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Indicators;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>What a member of staff finds on the desk in the morning.</summary>
/// <param name="Today">The Beijing date.</param>
/// <param name="AsOf">When it was counted.</param>
public sealed record Desk(DateOnly Today, DateTimeOffset AsOf)
{
    /// <summary>The counted figures on top: three, or a leader's six.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The four colours of the enterprises in view.</summary>
    public FourColours? Colours { get; init; }

    /// <summary>The plan's indicators, for those who keep them.</summary>
    public IndicatorBoard? Indicators { get; init; }

    /// <summary>Short lists beside the to-dos.</summary>
    public IReadOnlyList<SidePart> Parts { get; init; } = [];
}

/// <summary>Gathers a desk by the reader's role. Everything passes the reader's visibility, so that a department sees its
/// sectors and a township its own place in the same figures.</summary>
public sealed class DeskReader(
    EnterpriseFigures enterprises, AccidentFigures accidents, IndicatorFigures indicators, CurrentVisitor current, TimeProvider time)
{
    /// <summary>Reads the desk.</summary>
    public async Task<Desk> ReadAsync(CancellationToken cancel)
    {
        var visitor = current.Value;
        var today = ChinaTime.Today(time);
        var board = visitor.Is(Roles.Statistician) ? await indicators.BoardAsync(cancel) : null;
        var figures = visitor switch
        {
            _ when visitor.Is(Roles.BureauLeader) => [.. await accidents.ReadAsync(today, cancel), .. await RegistryAsync(cancel)],
            _ when board is not null => IndicatorFigures.Of(board),
            _ => await RegistryAsync(cancel),
        };
        return new Desk(today, time.GetUtcNow())
        {
            Figures = figures,
            Indicators = board,
            Colours = await enterprises.ColoursAsync(cancel),
            Parts = visitor.May(Permission.EnterpriseEdit) || visitor.May(Permission.EnterpriseApprove)
                ? [await enterprises.AttentionAsync(visitor.May(Permission.EnterpriseApprove), cancel)]
                : [],
        };
    }

    async Task<IReadOnlyList<Figure>> RegistryAsync(CancellationToken cancel) =>
    [
        await enterprises.FigureAsync("企业", new EnterpriseFilter(), cancel),
        await enterprises.FigureAsync("高危企业", new EnterpriseFilter { Flag = nameof(Enterprises.Enterprise.HighRisk) }, cancel),
        await enterprises.FigureAsync("许可证 90 天内到期", new EnterpriseFilter { Licence = "90" }, cancel, "含已过期"),
    ];
}
