using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Finding;

/// <summary>Looks through the ledgers as the visitor may see them, with each ledger's own filter, so that “all” opens the
/// same rows.</summary>
public sealed class FindEverywhere(EnterpriseLedger enterprises, EnterpriseLookup lookup, EnterpriseCodeLists lists)
{
    /// <summary>Hits shown of each ledger.</summary>
    public const int Shown = 8;

    /// <summary>The page of the one record whose code this is; null when it is none's.</summary>
    public async Task<string?> ExactAsync(string query, CancellationToken cancel)
    {
        var code = HalfWidth.Identifier(query);
        return await lookup.FindByCodeAsync(code, cancel) is { } file ? $"/enterprises/{file.Id}" : null;
    }

    /// <summary>The first hits of each ledger.</summary>
    public async Task<IReadOnlyList<Hits>> FindAsync(string query, CancellationToken cancel) => [await EnterprisesAsync(query, cancel)];

    async Task<Hits> EnterprisesAsync(string query, CancellationToken cancel)
    {
        var filter = new EnterpriseFilter { Q = query };
        var rows = await enterprises.RowsAsync(filter, cancel);
        var first = await rows.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancel);
        return new Hits("企业", "家", await Keyset.CountAsync(rows, cancel), filter.Href(), [.. first.Select(row =>
            new Hit(row.Name, row.Code, $"{lists.TownshipName(row.TownshipCode)} {row.SiteAddress}", $"/enterprises/{row.Id}"))]);
    }
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
