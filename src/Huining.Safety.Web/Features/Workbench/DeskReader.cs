using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Hazards.Ledger;
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

    /// <summary>Hazards to see to; null for those who only read.</summary>
    public IReadOnlyList<TodoGroup>? Todos { get; init; }

    /// <summary>The nearest deadline of all, told when nothing is to be done.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>The plan's indicators, for those who keep them.</summary>
    public IndicatorBoard? Indicators { get; init; }

    /// <summary>Short lists beside the to-dos.</summary>
    public IReadOnlyList<SidePart> Parts { get; init; } = [];
}

/// <summary>Gathers a desk by the reader's role. Everything passes the reader's visibility, so that a department sees its
/// sectors and a township its own place in the same figures.</summary>
public sealed class DeskReader(
    HazardFigures hazards, HazardTodos todos, EnterpriseFigures enterprises, AccidentFigures accidents, IndicatorFigures indicators,
    CurrentVisitor current, TimeProvider time)
{
    /// <summary>Reads the desk.</summary>
    public async Task<Desk> ReadAsync(CancellationToken cancel)
    {
        var visitor = current.Value;
        var today = ChinaTime.Today(time);
        var leads = visitor.Is(Roles.BureauLeader);
        var board = !leads && visitor.Is(Roles.Statistician) ? await indicators.BoardAsync(cancel) : null;
        var groups = GroupsFor(visitor, today) is { } asked ? await todos.ReadAsync(asked, cancel) : null;
        return new Desk(today, time.GetUtcNow())
        {
            Figures = visitor switch
            {
                _ when leads => [.. await accidents.ReadAsync(today, cancel), .. await hazards.StandingAsync(today, cancel), await EnterprisesAsync(cancel)],
                _ when board is not null => IndicatorFigures.Of(board),
                _ when visitor.Is(Roles.TownshipSupervisor) => await hazards.TownshipAsync(today, cancel),
                _ when groups is null => await hazards.StandingAsync(today, cancel),
                _ => await hazards.DueAsync(today, cancel),
            },
            Todos = groups,
            NextDue = groups is { Count: 0 } ? await todos.NextDueAsync(cancel) : null,
            Indicators = board,
            Colours = await enterprises.ColoursAsync(cancel),
            Parts = board is null ? [await todos.MajorsAsync(today, cancel), .. await AttentionAsync(visitor, cancel)] : [],
        };
    }

    /// <summary>Which hazards this reader sees to: a township decides and fixes, others watch deadlines, a leader what is late.</summary>
    static IReadOnlyList<(string Title, HazardFilter Filter)>? GroupsFor(Visitor visitor, DateOnly today) => visitor switch
    {
        _ when visitor.Is(Roles.CountyOfficer) || visitor.Is(Roles.DepartmentSupervisor) =>
            [("已逾期", HazardFigures.Late), ("今天到期", HazardFigures.On(today)), ("本周还有", HazardFigures.RestOfWeek(today))],
        _ when visitor.Is(Roles.TownshipSupervisor) =>
            [("等确认", HazardFigures.In(HazardState.Reported)), ("等复查", HazardFigures.In(HazardState.RecheckPending)), ("已逾期", HazardFigures.Late)],
        _ when visitor.Is(Roles.BureauLeader) => [("已逾期", HazardFigures.Late)],
        _ => null,
    };

    async Task<IReadOnlyList<SidePart>> AttentionAsync(Visitor visitor, CancellationToken cancel) =>
        visitor.May(Permission.EnterpriseEdit) ? [await enterprises.AttentionAsync(visitor.May(Permission.EnterpriseApprove), cancel)] : [];

    Task<Figure> EnterprisesAsync(CancellationToken cancel) => enterprises.FigureAsync("企业", new EnterpriseFilter(), cancel);
}
