using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>Loads the holiday arrangements shipped with the program. A year that is there already stays as it is:
/// administrators may have corrected it.</summary>
public sealed class CalendarLoader(SafetyDbContext db) : IReferenceLoader
{
    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        var shipped = CalendarData.Shipped();
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into calendar_days (date, kind, name)
             select * from unnest({shipped.Select(day => day.Date).ToArray()}, {shipped.Select(day => EnumCode.Of(day.Kind)).ToArray()}, {shipped.Select(day => day.Name).ToArray()}) as shipped(date, kind, name)
             where not exists (select 1 from calendar_days there where extract(year from there.date) = extract(year from shipped.date))
             on conflict (date) do nothing
             """, cancel);
    }
}
