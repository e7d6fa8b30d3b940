using System.Linq.Expressions;
using Huining.Safety.Web.Data;

namespace Huining.Safety.Web.Features.Enterprises.Licences;

/// <summary>When a licence's end is told: 90 and 30 days before and on the day (ledgers.md §1; days of notice, not a legal period).</summary>
public static class LicenceExpiry
{
    /// <summary>Days before the end from which it is told.</summary>
    public const int Soon = 90, VerySoon = 30;

    /// <summary>The date that many days ahead.</summary>
    public static DateOnly Ahead(DateOnly today, int days) => DateOnly.FromDayNumber(today.DayNumber + days);

    /// <summary>Enterprises with a licence in force whose validity ends before <paramref name="limit"/> or on it.</summary>
    public static Expression<Func<Enterprise, bool>> EndsBy(SafetyDbContext db, DateOnly limit) => file =>
        db.Set<EnterpriseLicence>().Any(licence => licence.EnterpriseId == file.Id && licence.EndedOn == null && licence.ValidTo <= limit);

    /// <summary>已过期 3 天, 30 天内到期; null where no word is needed.</summary>
    public static string? Words(DateOnly? validTo, DateOnly today) => validTo is not { } end ? null : (end.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"已过期 {-late} 天",
        0 => "今天到期",
        <= VerySoon and var left => $"{left} 天后到期，请尽快换证",
        <= Soon and var left => $"{left} 天后到期",
        _ => null,
    };
}
