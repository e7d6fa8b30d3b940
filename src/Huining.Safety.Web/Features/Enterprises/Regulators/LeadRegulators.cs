using System.Linq.Expressions;
using Huining.Safety.Web.Data;

namespace Huining.Safety.Web.Features.Enterprises.Regulators;

/// <summary>Finds enterprises without a lead regulator, or with more than one.</summary>
public static class LeadRegulators
{
    /// <summary>Enterprises by the number of agencies that lead today.</summary>
    public static Expression<Func<Enterprise, bool>> Are(SafetyDbContext db, DateOnly today, bool several) => several
        ? file => db.Set<EnterpriseRegulator>().Count(row => row.EnterpriseId == file.Id && row.IsLead && row.Since <= today && (row.Until == null || row.Until >= today)) > 1
        : file => !db.Set<EnterpriseRegulator>().Any(row => row.EnterpriseId == file.Id && row.IsLead && row.Since <= today && (row.Until == null || row.Until >= today));
}
