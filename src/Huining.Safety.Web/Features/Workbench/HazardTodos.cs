using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>One group of to-dos with the list of all of them.</summary>
/// <param name="Title">已逾期.</param>
/// <param name="Total">All of the group.</param>
/// <param name="Href">The ledger with the group's filter.</param>
/// <param name="Rows">The first of them that stand in no group before.</param>
public sealed record TodoGroup(string Title, ListTotal Total, string Href, IReadOnlyList<Todo> Rows);

/// <summary>One hazard to see to.</summary>
/// <param name="Hazard">The hazard.</param>
/// <param name="Enterprise">Name of its enterprise.</param>
/// <param name="Township">Name of its township.</param>
public sealed record Todo(Hazard Hazard, string Enterprise, string Township)
{
    /// <summary>What is to be done from here, in few words.</summary>
    public string Next => Hazard.State switch
    {
        HazardState.Reported => "确认级别和期限",
        HazardState.Rectifying => "催办",
        HazardState.MajorPendingConfirm => "核实是否重大",
        HazardState.MajorPlanning => "催报治理方案",
        HazardState.MajorListing => "决定是否挂牌",
        HazardState.MajorListed => "核查进度",
        HazardState.ExtensionPending => "批准或驳回延期",
        HazardState.RecheckPending => "复查",
        HazardState.DelistPending => "验收销号",
        _ => "",
    };
}

/// <summary>Reads to-dos as groups of the hazard ledger.</summary>
public sealed class HazardTodos(SafetyDbContext db, HazardLedger ledger, EnterpriseCodeLists lists)
{
    const int GroupRows = 8, MajorRows = 5;

    /// <summary>The first rows of each filter, nearest deadline first; a hazard stands only in the first group it fits.
    /// Groups without hazards are left out.</summary>
    public async Task<IReadOnlyList<TodoGroup>> ReadAsync(IReadOnlyList<(string Title, HazardFilter Filter)> groups, CancellationToken cancel)
    {
        var shown = new List<Guid>();
        var result = new List<TodoGroup>();
        foreach (var (title, filter) in groups)
        {
            var total = await ledger.CountAsync(filter, cancel);
            if (total.Count == 0) continue;
            var rows = await NearestAsync((await ledger.RowsAsync(filter, cancel)).Where(row => !shown.Contains(row.Id)), GroupRows, cancel);
            shown.AddRange(rows.Select(row => row.Hazard.Id));
            result.Add(new TodoGroup(title, total, filter.Href(), rows));
        }
        return result;
    }

    /// <summary>Major hazards not yet closed, the nearest deadline first.</summary>
    public async Task<SidePart> MajorsAsync(DateOnly today, CancellationToken cancel)
    {
        var filter = new HazardFilter { View = HazardView.Major };
        var total = await ledger.CountAsync(filter, cancel);
        var rows = await NearestAsync(await ledger.RowsAsync(filter, cancel), MajorRows, cancel);
        return new SidePart("重大隐患督办", [.. rows.Select(row => new SideLine(row.Enterprise, Left(row.Hazard, today), $"/hazards/{row.Hazard.Id}", row.Hazard.State.Name()))],
            "没有未销号的重大隐患。")
        {
            More = total.Count > 0 ? ($"{total} 项", filter.Href()) : null,
        };
    }

    /// <summary>The next deadline after this day, for saying when something comes; null when there is none.</summary>
    public async Task<DateOnly?> NextDueAsync(CancellationToken cancel) =>
        await (await ledger.RowsAsync(new HazardFilter(), cancel)).MinAsync(row => row.DueOn, cancel);

    async Task<IReadOnlyList<Todo>> NearestAsync(IQueryable<Hazard> rows, int take, CancellationToken cancel)
    {
        var first = await rows.OrderBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.FoundOn).ThenBy(row => row.Id).Take(take)
            .Join(db.Enterprises, row => row.EnterpriseId, enterprise => enterprise.Id, (row, enterprise) => new { Hazard = row, enterprise.Name })
            .ToListAsync(cancel);
        return [.. first.Select(row => new Todo(row.Hazard, row.Name, lists.TownshipName(row.Hazard.TownshipCode)))];
    }

    static string Left(Hazard hazard, DateOnly today) => hazard.DueOn is not { } due ? "未定期限"
        : new Due(due, today).Words ?? $"剩 {due.DayNumber - today.DayNumber} 天";
}
