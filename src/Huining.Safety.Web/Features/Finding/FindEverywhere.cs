using System.Globalization;
using System.Text.RegularExpressions;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Finding;

/// <summary>Looks through the ledgers as the visitor may see them, with each ledger's own filter, so that “all” opens the
/// same rows.</summary>
public sealed partial class FindEverywhere(
    SafetyDbContext db, EnterpriseLedger enterprises, EnterpriseLookup lookup, HazardLedger hazards, EnterpriseCodeLists lists)
{
    /// <summary>Hits shown of each ledger.</summary>
    public const int Shown = 8;

    /// <summary>The page of the one record whose code this is; null when it is none's.</summary>
    public async Task<string?> ExactAsync(string query, CancellationToken cancel)
    {
        var code = HalfWidth.Identifier(query);
        if (await lookup.FindByCodeAsync(code, cancel) is { } file) return $"/enterprises/{file.Id}";
        if (HazardNumber().Match(code) is not { Success: true } number) return null;
        var (year, place) = (int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(number.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        var hazard = await db.Hazards.AsNoTracking().Where(row => row.Year == year && row.Number == place).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        return hazard is { } id ? $"/hazards/{id}" : null;
    }

    /// <summary>The first hits of each ledger.</summary>
    public async Task<IReadOnlyList<Hits>> FindAsync(string query, CancellationToken cancel) =>
        [await EnterprisesAsync(query, cancel), await HazardsAsync(query, cancel)];

    async Task<Hits> EnterprisesAsync(string query, CancellationToken cancel)
    {
        var filter = new EnterpriseFilter { Q = query };
        var rows = await enterprises.RowsAsync(filter, cancel);
        var first = await rows.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancel);
        return new Hits("企业", "家", await Keyset.CountAsync(rows, cancel), filter.Href(), [.. first.Select(row =>
            new Hit(row.Name, row.Code, $"{lists.TownshipName(row.TownshipCode)} {row.SiteAddress}", $"/enterprises/{row.Id}"))]);
    }

    async Task<Hits> HazardsAsync(string query, CancellationToken cancel)
    {
        var filter = new HazardFilter { View = HazardView.All, Q = query };
        var rows = await hazards.RowsAsync(filter, cancel);
        var first = await rows.OrderByDescending(row => row.FoundOn).ThenByDescending(row => row.Id).Take(Shown)
            .Join(db.Enterprises, row => row.EnterpriseId, enterprise => enterprise.Id, (row, enterprise) => new { Hazard = row, enterprise.Name })
            .ToListAsync(cancel);
        return new Hits("隐患", "条", await Keyset.CountAsync(rows, cancel), filter.Href(), [.. first.Select(row =>
            new Hit(row.Hazard.Description, row.Hazard.FullNumber, $"{row.Name}　{row.Hazard.State.Name()}", $"/hazards/{row.Hazard.Id}"))]);
    }

    [GeneratedRegex(@"^隐?(\d{4})-(\d{1,9})$")]
    private static partial Regex HazardNumber();
}

/// <summary>What one ledger holds of it.</summary>
/// <param name="Ledger">企业.</param>
/// <param name="Counter">家.</param>
/// <param name="Total">All hits.</param>
/// <param name="All">The ledger's list of all of them.</param>
/// <param name="First">The first of them.</param>
public sealed record Hits(string Ledger, string Counter, ListTotal Total, string All, IReadOnlyList<Hit> First);

/// <summary>One record.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Number">Code or number.</param>
/// <param name="Where">Enterprise or place.</param>
/// <param name="Href">Its page.</param>
public sealed record Hit(string Title, string Number, string Where, string Href);
