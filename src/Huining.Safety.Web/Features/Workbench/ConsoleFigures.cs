using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>What the three administrations find: figures of their own consoles, no business data (三员分立).</summary>
public sealed class ConsoleFigures(SafetyDbContext db, AuditCounts audit, DeadlineDesk deadlines, CurrentVisitor current, TimeProvider time)
{
    /// <summary>The figures of the reader's console.</summary>
    public async Task<ConsoleHome> ReadAsync(CancellationToken cancel)
    {
        var today = ChinaTime.Today(time);
        var figures = current.Value switch
        {
            var visitor when visitor.May(Permission.AccountManage) => await AccountsAsync(cancel),
            var visitor when visitor.May(Permission.SystemManage) => await SystemAsync(cancel),
            var visitor when visitor.May(Permission.AuditRead) => await AuditAsync(today, cancel),
            _ => [],
        };
        var calendar = current.Value.May(Permission.SystemManage) ? await deadlines.CalendarAsync(cancel) : null;
        return new ConsoleHome(today, figures, calendar is null ? [] :
            [.. new[] { today.Year, today.Year + 1 }.Where(year => !calendar.HasYear(year)).Select(WorkingCalendar.MissingYearWarning)]);
    }

    async Task<IReadOnlyList<Figure>> AccountsAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return
        [
            new Figure("账号", await db.Users.CountAsync(cancel), "个", "/administration/accounts"),
            new Figure("正在锁定", await db.Users.CountAsync(row => row.DisabledAt == null && row.LockoutEnd > now, cancel), "个", "/administration/accounts?state=Locked"),
            new Figure("已停用", await db.Users.CountAsync(row => row.DisabledAt != null, cancel), "个", "/administration/accounts?state=Disabled"),
        ];
    }

    async Task<IReadOnlyList<Figure>> SystemAsync(CancellationToken cancel) =>
    [
        new Figure("机构", await db.Agencies.CountAsync(cancel), "个", "/administration/agencies"),
        new Figure("已录入节假日", await db.Set<CalendarDay>().CountAsync(cancel), "天", "/administration/calendar"),
    ];

    async Task<IReadOnlyList<Figure>> AuditAsync(DateOnly today, CancellationToken cancel)
    {
        var (entries, refused) = await audit.SinceAsync(ChinaTime.StartOfDay(today), cancel);
        return
        [
            new Figure("今天的审计记录", entries, "条", $"/administration/audit?from={ChinaTime.ShowDate(today)}"),
            new Figure("今天登录失败或被拒", refused, "次", null),
        ];
    }
}

/// <summary>An administrator's home.</summary>
/// <param name="Today">The Beijing date.</param>
/// <param name="Figures">The console's numbers.</param>
/// <param name="Warnings">What is missing, in sentences.</param>
public sealed record ConsoleHome(DateOnly Today, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Warnings);
