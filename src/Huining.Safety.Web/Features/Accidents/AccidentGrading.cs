using System.Globalization;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>
/// The grade that follows from what an accident cost: the highest of three tests, deaths, serious injuries and direct loss
/// (国务院令493号第3条). Always computed again, never frozen at the first report, since injured people may die within the window.
/// </summary>
/// <param name="Grade">The grade.</param>
/// <param name="Explanation">In Chinese, what each test gave and the rule.</param>
public sealed record AccidentGrading(AccidentGrade Grade, string Explanation)
{
    const decimal YuanPerWan = 10_000;

    /// <summary>Grades an accident.</summary>
    /// <param name="deaths">People dead, 0 or more; missing ones only once converted.</param>
    /// <param name="seriousInjuries">People seriously injured or acutely poisoned, 0 or more.</param>
    /// <param name="directLossYuan">Direct economic loss in yuan, 0 or more.</param>
    /// <param name="bands">The thresholds, see <see cref="AccidentGradeBand.Shipped"/>.</param>
    public static AccidentGrading Of(int deaths, int seriousInjuries, decimal directLossYuan, IReadOnlyList<AccidentGradeBand> bands)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deaths);
        ArgumentOutOfRangeException.ThrowIfNegative(seriousInjuries);
        ArgumentOutOfRangeException.ThrowIfNegative(directLossYuan);
        var byDeaths = bands.Single(band => band.Deaths.Contains(deaths));
        var byInjuries = bands.Single(band => band.SeriousInjuries.Contains(seriousInjuries));
        var byLoss = bands.Single(band => band.DirectLossYuan.Contains(directLossYuan));
        var highest = new[] { byDeaths, byInjuries, byLoss }.MaxBy(band => band.Grade)!;
        return new AccidentGrading(highest.Grade, string.Concat(
            $"死亡 {deaths} 人，属{byDeaths.Name}（{Words(byDeaths.Deaths, 1, "人")}）；",
            $"重伤（含急性工业中毒）{seriousInjuries} 人，属{byInjuries.Name}（{Words(byInjuries.SeriousInjuries, 1, "人")}）；",
            $"直接经济损失 {Number(directLossYuan / YuanPerWan)} 万元，属{byLoss.Name}（{Words(byLoss.DirectLossYuan, YuanPerWan, "万元")}）。",
            $"三项取最高，为{highest.Name}。“以上”包括本数，“以下”不包括本数。依据：国务院令493号第3条。"));
    }

    static string Words(AccidentGradeBand.Range range, decimal unit, string name) =>
        (range.Min > 0 ? $"{Number(range.Min / unit)} {name}以上" : "")
        + (range is { Min: > 0, MaxExclusive: not null } ? "、" : "")
        + (range.MaxExclusive is { } max ? $"{Number(max / unit)} {name}以下" : "");

    static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
