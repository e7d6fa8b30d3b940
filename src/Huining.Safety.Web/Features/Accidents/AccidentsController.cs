using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>The accident ledger to read: list and record.</summary>
[Route("accidents")]
[Allow(Permission.AccidentRead)]
public sealed class AccidentsController(SafetyDbContext db, AuditTrail trail, EnterpriseCodeLists lists, AccidentCategories categories, TimeProvider time) : Controller
{
    const int PageSize = 50;

    /// <summary>The ledger.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(AccidentFilter filter, string? at, CancellationToken cancel)
    {
        var rows = filter.Apply(db.Accidents.AsNoTracking());
        var totals = await AccidentStatistics.SumAsync(rows, cancel);
        var page = await Keyset.PageAsync(rows, row => row.OccurredAt, row => row.Id, descending: true, at, PageSize, new ListTotal(totals.Accidents, false), cancel);
        return View("List", new AccidentList(filter, page, totals, PageSize, lists, categories, ChinaTime.Today(time)));
    }

    /// <summary>One accident.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel)
    {
        var accident = await db.Accidents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (accident is null) return NotFound();
        var history = await trail.OfRecordAsync(id, cancel: cancel);
        return View("Details", new AccidentDetails(
            accident,
            accident.Grading(AccidentGradeBand.Shipped()).Explanation,
            lists.SectorName(accident.SectorCode),
            AccidentList.TownshipName(lists, accident.TownshipCode),
            categories.Name(accident.CategoryCode),
            [.. history.Select(entry => new TimelineEntry(entry.At, $"{entry.ActorName}{entry.Sentence}。", entry.Reason))]));
    }
}

/// <summary>What the ledger's page shows.</summary>
public sealed record AccidentList(
    AccidentFilter Filter, ListPage<Accident> Page, AccidentTotals Totals, int PageSize, EnterpriseCodeLists Lists, AccidentCategories Categories, DateOnly Today)
{
    /// <summary>Township of the place, or the bucket.</summary>
    public string Township(Accident row) => TownshipName(Lists, row.TownshipCode);

    internal static string TownshipName(EnterpriseCodeLists lists, string code) => code == AccidentFilter.CountyLevel ? "县直/未定" : lists.TownshipName(code);

    /// <summary>Address of another page of the same selection.</summary>
    public string? PageHref(string? cursor) =>
        cursor is null ? null : Filter.Href() is var href && href.Contains('?') ? $"{href}&at={cursor}" : $"{href}?at={cursor}";

    /// <summary>The conditions in force, each with the address without it.</summary>
    public IEnumerable<(string Text, string Remove)> Chips() => Chips(Filter, Lists);

    /// <inheritdoc cref="Chips()" />
    public static IEnumerable<(string Text, string Remove)> Chips(AccidentFilter filter, EnterpriseCodeLists lists)
    {
        if (filter.Q is { Length: > 0 } q) yield return ($"包含：{q}", filter.Href("q"));
        if (filter.From is { } from) yield return ($"{from} 年起", filter.Href("from"));
        if (filter.To is { } to) yield return (filter.Until is { } until ? $"至 {to}-{until}" : $"至 {to} 年", filter.Href("to"));
        if (filter.Township is { Length: > 0 } township) yield return ($"乡镇：{TownshipName(lists, township)}", filter.Href("township"));
        if (filter.Sector is { Length: > 0 } sector) yield return ($"行业：{lists.SectorName(sector)}", filter.Href("sector"));
        if (filter.Grade is { } grade) yield return ($"等级：{Platform.Codes.EnumCode.Name(grade)}", filter.Href("grade"));
        if (filter.Counted) yield return ("只看计入统计的", filter.Href("counted"));
        if (filter.Fatal) yield return ("只看有人死亡的", filter.Href("fatal"));
    }
}

/// <summary>What an accident's page shows.</summary>
public sealed record AccidentDetails(
    Accident Accident, string GradeExplanation, string Sector, string Township, string Category, IReadOnlyList<TimelineEntry> History);
