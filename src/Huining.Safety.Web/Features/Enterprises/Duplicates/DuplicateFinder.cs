using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Duplicates;

/// <summary>A file that may be the same enterprise.</summary>
public sealed record DuplicateHit(Enterprise File, DuplicateScore Score);

/// <summary>Looks for files that may already hold the enterprise being entered, among those the visitor may see.</summary>
public sealed class DuplicateFinder(SafetyDbContext db)
{
    const int Candidates = 40, Told = 5;

    /// <summary>The likeliest ones, best first.</summary>
    /// <param name="typed">What has been typed so far, normalised.</param>
    /// <param name="self">The file being edited, which is no duplicate of itself.</param>
    public async Task<IReadOnlyList<DuplicateHit>> FindAsync(EnterpriseFacts typed, Guid? self, CancellationToken cancel = default)
    {
        var standing = EnterpriseLookup.Standing(db).Where(row => row.Id != self);
        var same = await standing
            .Where(row => typed.Uscc != null && row.Uscc == typed.Uscc
                || typed.PrincipalPhone != "" && row.PrincipalPhone == typed.PrincipalPhone
                || typed.SiteAddress != "" && row.SiteAddress == typed.SiteAddress)
            .OrderBy(row => row.Id).Take(Candidates).ToListAsync(cancel);
        var alike = typed.Name.Length < 2 ? [] : await standing
            .Where(row => EF.Functions.TrigramsAreSimilar(row.Name, typed.Name))
            .OrderByDescending(row => EF.Functions.TrigramsSimilarity(row.Name, typed.Name)).ThenBy(row => row.Id)
            .Take(Candidates).ToListAsync(cancel);
        return
        [
            .. same.Concat(alike).DistinctBy(row => row.Id)
                .Select(row => new DuplicateHit(row, DuplicateScore.Of(typed, row.Facts())))
                .Where(hit => hit.Score.Points >= DuplicateScore.Shown)
                .OrderByDescending(hit => hit.Score.Points).ThenBy(hit => hit.File.Id).Take(Told),
        ];
    }
}
