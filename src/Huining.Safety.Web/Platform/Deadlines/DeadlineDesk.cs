using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>Where the rest of the program asks for a legal period: the engine, with the rules in force here and the
/// calendar that administrators keep in the database.</summary>
public sealed class DeadlineDesk(DeadlineRules rules, IDbContextFactory<SafetyDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long another instance of the program may go on counting with the calendar before a change.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    (DateTimeOffset At, WorkingCalendar Calendar)? _kept;

    /// <summary>All rules.</summary>
    public DeadlineRules Rules => rules;

    /// <summary>Today's date in Beijing.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>The working days as the database has them now.</summary>
    public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (_kept is { } kept && now - kept.At < Fresh && now >= kept.At) return kept.Calendar;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var calendar = new WorkingCalendar(await db.Set<CalendarDay>().AsNoTracking().ToListAsync(cancel));
        _kept = (now, calendar);
        return calendar;
    }

    /// <summary>Forgets the calendar, after days were entered or changed.</summary>
    public void Invalidate() => _kept = null;

    /// <summary>Computes a period counted from a date.</summary>
    /// <param name="ruleCode">A code of <c>statutory_deadlines.csv</c> or <c>deadline_settings.csv</c>.</param>
    /// <param name="start">Beijing date of the event; itself not counted.</param>
    /// <param name="options">Suspensions and extensions.</param>
    /// <param name="cancel">Stops waiting for the calendar.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    /// <exception cref="ArgumentException">The start is out of range, or the options do not suit the rule.</exception>
    public async Task<Deadline> ComputeAsync(string ruleCode, DateOnly start, DeadlineOptions? options = null, CancellationToken cancel = default) =>
        DeadlineEngine.Compute(rules.Get(ruleCode), start, await CalendarAsync(cancel), options);

    /// <summary>Computes a period counted from an instant; periods in hours need one.</summary>
    /// <inheritdoc cref="ComputeAsync(string, DateOnly, DeadlineOptions?, CancellationToken)" />
    public async Task<Deadline> ComputeAsync(string ruleCode, DateTimeOffset start, DeadlineOptions? options = null, CancellationToken cancel = default) =>
        DeadlineEngine.Compute(rules.Get(ruleCode), start, await CalendarAsync(cancel), options);
}
