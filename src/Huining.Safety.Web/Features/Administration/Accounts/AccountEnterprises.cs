using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>The one thing an administrator must know of enterprises: which one an account belongs to. Gives name and
/// key, nothing of the file.</summary>
public sealed class AccountEnterprises(SafetyDbContext db)
{
    /// <summary>Finds an enterprise by its whole credit code or whole name; null unless there is exactly one.</summary>
    public async Task<Guid?> FindAsync(string? codeOrName, CancellationToken cancel = default)
    {
        var (code, name) = (HalfWidth.Identifier(codeOrName), codeOrName?.Trim());
        var found = await db.Enterprises.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking()
            .Where(row => row.Uscc == code || row.Name == name).Select(row => row.Id).Take(2).ToListAsync(cancel);
        return found is [var one] ? one : null;
    }

    /// <summary>Names of enterprises by key.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancel = default)
    {
        var wanted = ids.Distinct().ToArray();
        return db.Enterprises.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking().Where(row => wanted.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
    }
}
