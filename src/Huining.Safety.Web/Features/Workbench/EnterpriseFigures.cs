using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>Counts the registry by the filters of its own list, so that a number and the list it opens are one query.</summary>
public sealed class EnterpriseFigures(SafetyDbContext db, EnterpriseLedger ledger)
{
    /// <summary>How many enterprises the list of this filter has.</summary>
    public async Task<int> CountAsync(EnterpriseFilter filter, CancellationToken cancel) => await (await ledger.RowsAsync(filter, cancel)).CountAsync(cancel);

    /// <summary>The figure of a filter.</summary>
    public async Task<Figure> FigureAsync(string label, EnterpriseFilter filter, CancellationToken cancel, string? note = null) =>
        new(label, await CountAsync(filter, cancel), "家", filter.Href(), note);

    /// <summary>Enterprises in view by the four colours, highest risk first.</summary>
    public async Task<FourColours> ColoursAsync(CancellationToken cancel)
    {
        var rows = await ledger.RowsAsync(new EnterpriseFilter(), cancel);
        var counts = (await rows.GroupBy(row => row.RiskLevel).Select(group => new { Level = group.Key, Count = group.Count() }).ToListAsync(cancel))
            .ToDictionary(row => (int?)row.Level ?? -1, row => row.Count);
        return new FourColours(counts.Values.Sum(), [.. Enum.GetValues<RiskLevel>().Select(level =>
            new Colour(level, counts.GetValueOrDefault((int)level), new EnterpriseFilter { Risk = level }.Href()))]);
    }

    /// <summary>What in the registry waits for somebody: no lead regulator, licences run out, files with gaps, proposals.</summary>
    /// <param name="decides">Whether the reader decides about proposed changes.</param>
    public async Task<SidePart> AttentionAsync(bool decides, CancellationToken cancel)
    {
        var lines = new List<SideLine>();
        if (decides)
        {
            var waiting = await db.Set<EnterpriseChangeRequest>().CountAsync(row => row.State == ChangeRequestState.Pending, cancel);
            if (waiting > 0) lines.Add(new SideLine("企业申请变更，等审核", $"{waiting} 件", "/enterprises/changes"));
        }
        await AddAsync("没有主管部门", new EnterpriseFilter { Lead = "none" });
        await AddAsync("主管部门不止一个", new EnterpriseFilter { Lead = "several" });
        await AddAsync("许可证已过期", new EnterpriseFilter { Licence = "expired" });
        await AddAsync("许可证 30 天内到期（含已过期）", new EnterpriseFilter { Licence = "30" });
        await AddAsync("资料不全", new EnterpriseFilter { Incomplete = true });
        return new SidePart("企业档案要补正的", lines, "没有要补正的档案。");

        async Task AddAsync(string text, EnterpriseFilter filter)
        {
            if (await CountAsync(filter, cancel) is > 0 and var count) lines.Add(new SideLine(text, $"{count} 家", filter.Href()));
        }
    }
}

/// <summary>Enterprises by colour.</summary>
/// <param name="Total">All in view, those not yet assessed included.</param>
/// <param name="Colours">The four, highest first.</param>
public sealed record FourColours(int Total, IReadOnlyList<Colour> Colours)
{
    /// <summary>Are there enterprises without a colour?</summary>
    public bool HasUnassessed => Colours.Sum(colour => colour.Count) < Total;
}

/// <summary>One of the four with its list.</summary>
public sealed record Colour(RiskLevel Level, int Count, string Href);
