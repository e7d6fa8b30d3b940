using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Calendar;

/// <summary>The State Council's yearly holiday arrangement, by which working days are counted (国务院办公厅关于部分节假日安排的通知).</summary>
[Allow(Permission.SystemManage), Route("/administration/calendar")]
public sealed class CalendarController(SafetyDbContext db, DeadlineDesk deadlines, AuditTrail audit, TimeProvider time) : Controller
{
    const int FirstYear = 2016, YearsAhead = 1, LargestFile = 100_000;

    /// <summary>The years, and which are missing.</summary>
    [HttpGet]
    public async Task<IActionResult> Years(CancellationToken cancel)
    {
        var days = await db.Set<CalendarDay>().AsNoTracking().ToListAsync(cancel);
        var calendar = new WorkingCalendar(days);
        var last = Math.Max(ThisYear + YearsAhead, days.Select(day => day.Date.Year).DefaultIfEmpty(ThisYear).Max());
        return View("Years", Enumerable.Range(FirstYear, last - FirstYear + 1).Reverse().Select(year => new YearLine(
            year, calendar.HasYear(year),
            days.Count(day => day.Date.Year == year && day.Kind == CalendarDayKind.Holiday),
            days.Count(day => day.Date.Year == year && day.Kind == CalendarDayKind.MakeupWorkday))).ToList());
    }

    /// <summary>One year, as lines to change.</summary>
    [HttpGet("{year:int:range(2016,2100)}")]
    public async Task<IActionResult> Show(int year, CancellationToken cancel)
    {
        var days = await OfYear(year).AsNoTracking().OrderBy(day => day.Date).ToListAsync(cancel);
        return View("Year", new YearForm { Year = year, Lines = string.Join('\n', days.Select(day => $"{ChinaTime.ShowDate(day.Date)} {day.Kind.Name()} {day.Name}")) });
    }

    /// <summary>Puts the lines, or a file of lines, in the place of the year's days.</summary>
    [HttpPost("{year:int:range(2016,2100)}")]
    public async Task<IActionResult> Replace(int year, YearForm form, CancellationToken cancel)
    {
        form.Year = year;
        if (form.File is { Length: > LargestFile }) ModelState.AddModelError(nameof(form.File), "文件太大。一年的安排不到 100 行，请检查是不是选错了文件。");
        else if (form.File is { Length: > 0 } file) form.Lines = await TextAsync(file, cancel);
        ModelState.Remove(nameof(form.Lines));
        var (days, problems) = CalendarLines.Read(form.Lines, year);
        if (ModelState.IsValid)
            foreach (var problem in problems) ModelState.AddModelError(nameof(form.Lines), problem);
        if (!ModelState.IsValid) return View("Year", form);

        await OfYear(year).ExecuteDeleteAsync(cancel);
        db.AddRange(days);
        await db.SaveChangesAsync(cancel);
        deadlines.Invalidate();
        await audit.NoteAsync(new Act("CALENDAR.REPLACE", $"录入了 {year} 年节假日安排，{days.Count} 天"), "Calendar", title: $"{year} 年", cancel: cancel);
        TempData["Done"] = $"{year} 年节假日安排已录入，{days.Count} 天。以后算期限按它算；已发文书上的期限不变。";
        return LocalRedirect("/administration/calendar");
    }

    int ThisYear => ChinaTime.Today(time).Year;

    IQueryable<CalendarDay> OfYear(int year)
    {
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Set<CalendarDay>().Where(day => day.Date >= from && day.Date <= until);
    }

    static async Task<string> TextAsync(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }
}

/// <summary>One year of the list.</summary>
public sealed record YearLine(int Year, bool Entered, int Holidays, int Makeups);

/// <summary>A year's arrangement as text.</summary>
public sealed class YearForm
{
    public int Year { get; set; }

    [Display(Name = "放假和调休")]
    public string? Lines { get; set; }

    [Display(Name = "或上传 csv 文件")]
    public IFormFile? File { get; set; }
}
