using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>What was done to an account, and its logins. Only entries about accounts: what the person did to other
/// records is the auditor's.</summary>
public sealed class AccountHistory(SafetyDbContext db)
{
    const int Shown = 50;
    const string Rows = nameof(Platform.Accounts.Account), Events = Rows + "Event";

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(Guid account, CancellationToken cancel = default) =>
        await db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking()
            .Where(row => row.RecordId == account && (row.RecordType == Rows || row.RecordType == Events) && row.Sentence != "")
            .OrderByDescending(row => row.Seq).Take(Shown).ToListAsync(cancel);
}
