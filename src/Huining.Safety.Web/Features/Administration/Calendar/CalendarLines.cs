using System.Globalization;
using System.Text.RegularExpressions;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Administration.Calendar;

/// <summary>Reads a year's arrangement as an administrator pastes it: a line a day or a span of days,
/// <c>2027-10-01 至 2027-10-07 放假 国庆节</c> or <c>2027/10/9,调休上班,国庆节</c>.</summary>
public static partial class CalendarLines
{
    /// <summary>More lines than any arrangement has.</summary>
    public const int MostLines = 200;

    /// <summary>Longest span one line may name.</summary>
    const int LongestSpan = 15;

    const int LongestName = 50;

    /// <summary>The days, and what is wrong with which line, in Chinese.</summary>
    /// <param name="text">The pasted text.</param>
    /// <param name="year">The year being entered.</param>
    public static (IReadOnlyList<CalendarDay> Days, IReadOnlyList<string> Problems) Read(string? text, int year)
    {
        var (days, problems) = (new SortedDictionary<DateOnly, CalendarDay>(), new List<string>());
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines) return ([], [$"最多 {MostLines} 行，现在有 {lines.Length} 行。"]);
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = HalfWidth.Of(lines[number - 1]);
            if (line.Length == 0 || line.StartsWith("date,", StringComparison.OrdinalIgnoreCase)) continue;
            if (Problem(line, year, days) is { } problem) problems.Add($"第 {number} 行：{problem}");
        }
        if (problems.Count == 0 && days.Count == 0) problems.Add("没有读到任何一天，请把放假安排粘贴进来。");
        if (problems.Count == 0 && !new WorkingCalendar(days.Values).HasYear(year))
            problems.Add($"没有 {year}-10-01 国庆节放假这一天，安排不完整。每年的安排里都有这一天。");
        return ([.. days.Values], problems);
    }

    static string? Problem(string line, int year, SortedDictionary<DateOnly, CalendarDay> days)
    {
        var match = Pattern().Match(line);
        if (!match.Success) return $"“{line}”读不懂。写法：{year}-10-01 放假 国庆节，连续几天写 {year}-10-01 至 {year}-10-07 放假 国庆节。";
        if (!TryDate(match.Groups["from"].Value, out var from)) return $"{match.Groups["from"].Value} 不是日历上的日期。";
        var until = from;
        if (match.Groups["until"].Success && !TryDate(match.Groups["until"].Value, out until)) return $"{match.Groups["until"].Value} 不是日历上的日期。";
        if (from.Year != year || until.Year != year) return $"日期不在 {year} 年里。";
        if (until < from || until.DayNumber - from.DayNumber >= LongestSpan) return $"起止日期写反了，或超过 {LongestSpan} 天。";
        if (!EnumCode.TryParse<CalendarDayKind>(match.Groups["kind"].Value.ToUpperInvariant(), out var kind) && !TryWord(match.Groups["kind"].Value, out kind))
            return $"“{match.Groups["kind"].Value}”不是“放假”或“调休上班”。";
        var name = match.Groups["name"].Value.Trim();
        if (name.Length is 0 or > LongestName) return "缺少节日名称，例如 国庆节。";
        for (var day = from.DayNumber; day <= until.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (kind == CalendarDayKind.MakeupWorkday && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return $"{ChinaTime.ShowDate(date)} 本来就是工作日，不会是调休上班。";
            if (!days.TryAdd(date, new CalendarDay(date, kind, name))) return $"{ChinaTime.ShowDate(date)} 前面已经写过。";
        }
        return null;
    }

    static bool TryWord(string word, out CalendarDayKind kind)
    {
        kind = word is "上班" or "补班" or "班" ? CalendarDayKind.MakeupWorkday : CalendarDayKind.Holiday;
        return word is "上班" or "补班" or "班" or "休" or "休息";
    }

    static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Replace('/', '-').Replace('.', '-').Replace("年", "-").Replace("月", "-").Replace("日", ""), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    const string Date = @"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?";

    [GeneratedRegex(@"^(?<from>" + Date + @")(?:\s*(?:至|到|~|—|–)\s*(?<until>" + Date + @"))?[\s,，;]+(?<kind>[^\s,，;]+)[\s,，;]+(?<name>.+)$")]
    private static partial Regex Pattern();
}
