using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>The files a sheet's rows are about, looked up at once: by credit code, and units without one by name and
/// township. Tracked, so that they can be changed.</summary>
sealed class KnownEnterprises
{
    readonly Dictionary<string, Enterprise> _files;
    readonly ILookup<Guid, EnterpriseLicence> _licences;

    KnownEnterprises(Dictionary<string, Enterprise> files, ILookup<Guid, EnterpriseLicence> licences) => (_files, _licences) = (files, licences);

    /// <summary>What makes two rows the same enterprise.</summary>
    public static string KeyOf(EnterpriseSheetRow row) =>
        EnterpriseFactsForm.IsNoCode(row.Uscc) ? $"{row.TownshipCode} {row.Name}" : UnifiedSocialCreditCode.Normalise(row.Uscc);

    /// <summary>Two queries for the whole sheet.</summary>
    public static async Task<KnownEnterprises> LoadAsync(SafetyDbContext db, IEnumerable<EnterpriseSheetRow> rows, CancellationToken cancel)
    {
        var split = rows.ToLookup(row => EnterpriseFactsForm.IsNoCode(row.Uscc));
        var codes = split[false].Select(KeyOf).Distinct().ToArray();
        var names = split[true].Select(row => row.Name!).Distinct().ToArray();
        var found = await db.Enterprises.Where(row => row.Uscc != null && codes.Contains(row.Uscc)).ToListAsync(cancel);
        if (names.Length > 0)
            found.AddRange(await db.Enterprises.Where(row => row.Uscc == null && names.Contains(row.Name)).ToListAsync(cancel));
        // Of several files with one code the one that stands for itself is meant.
        var files = found.GroupBy(row => row.Uscc ?? $"{row.TownshipCode} {row.Name}").ToDictionary(group => group.Key, group => group.MinBy(row => row.MergedIntoId is not null)!);
        var ids = files.Values.Select(row => row.Id).ToArray();
        var licences = ids.Length == 0 ? [] : await db.Set<EnterpriseLicence>().Where(row => ids.Contains(row.EnterpriseId) && row.EndedOn == null).ToListAsync(cancel);
        return new KnownEnterprises(files, licences.ToLookup(row => row.EnterpriseId));
    }

    /// <summary>The file of a key; null when there is none.</summary>
    public Enterprise? Find(string key) => _files.GetValueOrDefault(key);

    /// <summary>The licence of a kind in force, the one that runs longest; null when there is none.</summary>
    public EnterpriseLicence? LicenceOf(Enterprise file, string type) =>
        _licences[file.Id].Where(row => row.TypeCode == type).MaxBy(row => row.ValidTo ?? DateOnly.MaxValue);
}
