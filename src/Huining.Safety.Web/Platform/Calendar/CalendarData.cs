using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Calendar;

/// <summary>Reads holiday arrangements from tables with the columns <c>date,kind,name_cn</c>.</summary>
public static class CalendarData
{
    /// <summary>The days of one table.</summary>
    public static IReadOnlyList<CalendarDay> Read(CsvTable table) =>
        [.. table.Rows.Select(row => new CalendarDay(row.Date("date"), row.Enum<CalendarDayKind>("kind"), row["name_cn"]))];

    /// <summary>All arrangements shipped with the program (<c>holidays_cn_*.csv</c>); administrators enter later years.</summary>
    public static IReadOnlyList<CalendarDay> Shipped() =>
        [.. ReferenceFiles.Names("holidays_cn_").SelectMany(name => Read(ReferenceFiles.Open(name)))];
}
