using System.Globalization;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Http.Extensions;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>What the ledger is asked for; all of it stands in the address. The indicators link here, so that a number
/// opens exactly the records it counts.</summary>
public sealed record AccidentFilter
{
    public string? Q { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    public string? Township { get; set; }
    public string? Sector { get; set; }
    public AccidentGrade? Grade { get; set; }
    /// <summary>Only those that count: work-safety accidents, in statistics, not excluded.</summary>
    public bool Counted { get; set; }
    /// <summary>Only those with deaths.</summary>
    public bool Fatal { get; set; }
    /// <summary>Counted to this month and day of each year, 同期.</summary>
    public string? Until { get; set; }

    /// <summary>Narrows the ledger.</summary>
    public IQueryable<Accident> Apply(IQueryable<Accident> rows)
    {
        if (From is { } from) rows = rows.Where(row => row.OccurredOn >= new DateOnly(from, 1, 1));
        if (To is { } to) rows = rows.Where(row => row.OccurredOn <= LastDay(to));
        if (Township is { Length: > 0 } township) rows = rows.Where(row => row.TownshipCode == township);
        if (Sector is { Length: > 0 } sector) rows = rows.Where(row => row.SectorCode == sector);
        if (Grade is { } grade) rows = rows.Where(row => row.Grade == grade);
        if (Fatal) rows = rows.Where(row => row.Deaths > 0);
        if (Counted) rows = AccidentStatistics.Counted(rows);
        if (Q?.Trim() is { Length: > 0 } text)
            rows = rows.Where(row => row.Number.Contains(text) || row.Brief!.Contains(text) || row.Place!.Contains(text));
        return rows;
    }

    DateOnly LastDay(int year) =>
        DateOnly.TryParseExact($"{year}-{Until}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new DateOnly(year, 12, 31);

    /// <summary>The ledger's address with these conditions.</summary>
    /// <param name="without">A condition to leave out, by name.</param>
    public string Href(string? without = null, string path = "/accidents")
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is { Length: > 0 } && name != without) query.Add(name, value);
        }
        Add("q", Q);
        Add("from", From?.ToString(CultureInfo.InvariantCulture));
        Add("to", To?.ToString(CultureInfo.InvariantCulture));
        Add("township", Township);
        Add("sector", Sector);
        Add("grade", Grade?.ToString());
        Add("counted", Counted ? "true" : null);
        Add("fatal", Fatal ? "true" : null);
        Add("until", Until);
        return path + query;
    }

    /// <summary>县直/未定.</summary>
    public const string CountyLevel = Division.County;
}
