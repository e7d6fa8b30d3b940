using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>Counts hazards by the filters of their own ledger, so that a number and the list it opens are one query.</summary>
public sealed class HazardFigures(HazardLedger ledger)
{
    /// <summary>Past their deadline.</summary>
    public static HazardFilter Late => new() { View = HazardView.Late };

    /// <summary>Due on this very day.</summary>
    public static HazardFilter On(DateOnly day) => new() { DueFrom = day, DueTo = day };

    /// <summary>Due between tomorrow and Sunday; on a Sunday nothing is.</summary>
    public static HazardFilter RestOfWeek(DateOnly today) => new() { DueFrom = Ahead(today, 1), DueTo = Sunday(today) };

    /// <summary>In this state.</summary>
    public static HazardFilter In(HazardState state) => new() { State = state };

    /// <summary>The figure of a filter.</summary>
    public async Task<Figure> FigureAsync(string label, HazardFilter filter, CancellationToken cancel, string? note = null) =>
        new(label, await ledger.CountAsync(filter, cancel), "件", filter.Href(), note);

    /// <summary>Overdue, today, the rest of this week: an officer's three.</summary>
    public async Task<IReadOnlyList<Figure>> DueAsync(DateOnly today, CancellationToken cancel) =>
    [
        await LateAsync(today, cancel),
        await FigureAsync("今天到期", On(today), cancel, await MajorAsync(On(today), cancel)),
        await FigureAsync("本周还有", RestOfWeek(today), cancel, $"到 {DateWords.MonthDay(Sunday(today))}"),
    ];

    /// <summary>Overdue, with the longest delay.</summary>
    public async Task<Figure> LateAsync(DateOnly today, CancellationToken cancel)
    {
        var first = await (await ledger.RowsAsync(Late, cancel)).MinAsync(row => row.DueOn, cancel);
        return await FigureAsync("已逾期", Late, cancel, first is { } due ? $"最长 {today.DayNumber - due.DayNumber} 天" : null);
    }

    /// <summary>What a township decides first: reports to confirm, mended ones to look at, and what is overdue.</summary>
    public async Task<IReadOnlyList<Figure>> TownshipAsync(DateOnly today, CancellationToken cancel) =>
    [
        await FigureAsync("等确认", In(HazardState.Reported), cancel),
        await FigureAsync("等复查", In(HazardState.RecheckPending), cancel),
        await LateAsync(today, cancel),
    ];

    /// <summary>Everything open, overdue, major.</summary>
    public async Task<IReadOnlyList<Figure>> StandingAsync(DateOnly today, CancellationToken cancel)
    {
        var year = await ledger.CountAsync(new HazardFilter { View = HazardView.Year }, cancel);
        return
        [
            await FigureAsync("未销号隐患", new HazardFilter(), cancel, $"今年共发现 {year} 件"),
            await LateAsync(today, cancel),
            await FigureAsync("重大隐患", new HazardFilter { View = HazardView.Major }, cancel, "未销号的"),
        ];
    }

    async Task<string?> MajorAsync(HazardFilter filter, CancellationToken cancel) =>
        await ledger.CountAsync(filter with { Level = HazardLevel.Major }, cancel) is { Count: > 0 } major ? $"重大 {major} 件" : null;

    /// <summary>The Sunday that ends the week.</summary>
    internal static DateOnly Sunday(DateOnly day) => Ahead(day, (7 - (int)day.DayOfWeek) % 7);

    static DateOnly Ahead(DateOnly day, int days) => DateOnly.FromDayNumber(day.DayNumber + days);
}
