using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Merge;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Features.Enterprises.Status;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Dossier;

/// <summary>Gathers a file from the rows of its own and of the duplicates merged into it.</summary>
public sealed class DossierReader(
    SafetyDbContext db, EnterpriseLookup lookup, AuditTrail trail, IEnumerable<RelatedLedger> ledgers, IServiceProvider services,
    CurrentVisitor current, TimeProvider time)
{
    const int HistoryShown = 100;

    /// <summary>Reads the file.</summary>
    /// <param name="file">The enterprise.</param>
    /// <param name="phonesShown">Whether telephone numbers are shown in full.</param>
    public async Task<DossierPage> ReadAsync(Enterprise file, bool phonesShown, CancellationToken cancel)
    {
        var family = await lookup.FamilyAsync(file.Id, cancel);
        var today = ChinaTime.Today(time);
        var entries = await trail.OfEnterprisesAsync(family, HistoryShown, cancel);
        return new DossierPage(file, today)
        {
            Licences = await Parts<EnterpriseLicence>(family).OrderByDescending(row => row.EndedOn == null).ThenBy(row => row.ValidTo).ThenBy(row => row.Id).ToListAsync(cancel),
            Regulators = [.. (await Parts<EnterpriseRegulator>(family).ToListAsync(cancel))
                .OrderByDescending(row => row.HoldsOn(today)).ThenByDescending(row => row.IsLead).ThenByDescending(row => row.Since)],
            StatusChanges = await Parts<EnterpriseStatusChange>(family).OrderByDescending(row => row.ChangedOn).ThenByDescending(row => row.Id).ToListAsync(cancel),
            Requests = await Parts<EnterpriseChangeRequest>(family).OrderByDescending(row => row.CreatedAt).Take(20).ToListAsync(cancel),
            Merges = await Parts<EnterpriseMerge>([file.Id]).Where(row => row.UndoneAt == null).ToListAsync(cancel),
            History = [.. entries.Select(entry => new TimelineEntry(entry.At, $"{entry.ActorName}{entry.Sentence}", entry.Reason))],
            Related = await RelatedAsync(family, cancel),
            PhonesShown = phonesShown,
        };
    }

    IQueryable<T> Parts<T>(IReadOnlyList<Guid> family) where T : EnterprisePart =>
        db.Set<T>().AsNoTracking().Where(row => family.Contains(row.EnterpriseId));

    async Task<IReadOnlyList<RelatedLink>> RelatedAsync(IReadOnlyList<Guid> family, CancellationToken cancel)
    {
        var links = new List<RelatedLink>();
        foreach (var ledger in ledgers.Where(ledger => current.Value.May(ledger.Permission)).OrderBy(ledger => ledger.Order))
            links.Add(new RelatedLink(ledger.Text, ledger.Href(family[0]), await ledger.Count(services, family, cancel)));
        return links;
    }
}
