using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>An enterprise as other ledgers show it.</summary>
/// <param name="Code">Credit code, or the registry's own for a unit without one.</param>
public sealed record EnterpriseBrief(Guid Id, string Name, string Code, string TownshipCode, string SectorCode, string KindCode, string SiteAddress);

/// <summary>The registry's door for other areas. All answers obey the visitor's visibility; duplicates that stand merged
/// into another file are never offered.</summary>
public sealed class EnterpriseLookup(SafetyDbContext db, WordFrequencies frequencies)
{
    /// <summary>The enterprise, or null when it does not exist for the visitor.</summary>
    public async Task<Enterprise?> FindAsync(Guid id, CancellationToken cancel = default) =>
        await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MergedIntoId == null, cancel);

    /// <summary>The enterprise with this credit code, or null.</summary>
    public async Task<Enterprise?> FindByCodeAsync(string uscc, CancellationToken cancel = default) =>
        await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Uscc == uscc && row.MergedIntoId == null, cancel);

    /// <summary>Enterprises by any part of name, code, address or people, for a field that picks one.</summary>
    public async Task<IReadOnlyList<EnterpriseBrief>> SearchAsync(string? query, int take = 10, CancellationToken cancel = default)
    {
        var useIndex = await frequencies.PreferIndexAsync("enterprises", query, take, cancel);
        var rows = await Search.Containing(Standing(db), row => row.SearchText, query, useIndex)
            .OrderBy(row => row.Name).ThenBy(row => row.Id).Take(take).ToListAsync(cancel);
        return [.. rows.Select(Brief)];
    }

    /// <summary>Names by key, for rows that carry only the key; merged files keep their own name.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        await db.Enterprises.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);

    /// <summary>The keys whose rows belong to this file: its own and those of duplicates merged into it.</summary>
    public async Task<IReadOnlyList<Guid>> FamilyAsync(Guid id, CancellationToken cancel = default) =>
        [id, .. await db.Enterprises.AsNoTracking().Where(row => row.MergedIntoId == id).Select(row => row.Id).ToListAsync(cancel)];

    /// <summary>All files that stand for themselves, unordered.</summary>
    public static IQueryable<Enterprise> Standing(SafetyDbContext db) => db.Enterprises.AsNoTracking().Where(row => row.MergedIntoId == null);

    static EnterpriseBrief Brief(Enterprise row) =>
        new(row.Id, row.Name, row.Code, row.TownshipCode, row.SectorCode, row.KindCode, row.SiteAddress);
}
