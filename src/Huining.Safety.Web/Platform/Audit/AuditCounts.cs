using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>How much the audit trail holds, whatever the entries are about: for the auditor, who sees no business rows.</summary>
public sealed class AuditCounts(SafetyDbContext db)
{
    /// <summary>Entries written since an instant, and how many of them are logins that failed or were refused.</summary>
    public async Task<(int Entries, int RefusedLogins)> SinceAsync(DateTimeOffset from, CancellationToken cancel = default)
    {
        var entries = db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking().Where(row => row.At >= from);
        string[] refused = ["LOGIN.FAIL", "LOGIN.LOCK", "LOGIN.REFUSED"];
        return (await entries.CountAsync(cancel), await entries.CountAsync(row => refused.Contains(row.Act), cancel));
    }
}
