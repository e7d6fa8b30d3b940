using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Demo;

/// <summary>Invented accidents whose sums are the plan's baseline for 2016–2020 (43 accidents, 38 deaths, 38 injured,
/// 9.01 万元) and a plausible course for 2021–2025.</summary>
public sealed class AccidentDemoData(SafetyDbContext db, EnterpriseCodeLists lists) : IDemoData
{
    /// <summary>Accidents and deaths by year; the sums are checked by a test.</summary>
    public static readonly IReadOnlyList<(int Year, int Accidents, int Deaths)> Years =
    [
        (2016, 10, 9), (2017, 9, 8), (2018, 9, 8), (2019, 8, 7), (2020, 7, 6),
        (2021, 9, 8), (2022, 8, 7), (2023, 7, 7), (2024, 7, 6), (2025, 5, 5),
    ];

    /// <summary>Injured and loss (万元) of the five years to 2020 and to 2025.</summary>
    public static readonly IReadOnlyList<(int To, int Injured, decimal LossWan)> Spans = [(2020, 38, 9.01m), (2025, 30, 14.5m)];

    static readonly (string Sector, string Category, string Brief)[] Kinds =
    [
        ("INDUSTRY_TRADE", "03", "检修时设备误启动"), ("CONSTRUCTION", "09", "脚手架作业时坠落"), ("ROAD_TRAFFIC", "02", "运输车辆在厂区外道路侧翻"),
        ("NON_COAL_MINE", "01", "采面浮石掉落"), ("FIRE", "08", "库房电气线路起火"), ("CONSTRUCTION", "10", "基坑边坡坍塌"), ("INDUSTRY_TRADE", "19", "清理污水池时中毒"),
    ];

    /// <inheritdoc />
    public int Order => 15;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Accidents.AnyAsync(row => row.IsDemo, cancel)) return;
        db.Act = new Act("DEMO.ACCIDENTS", "装入演示事故");
        var bands = AccidentGradeBand.Shipped();
        foreach (var facts in Invent())
        {
            var accident = Accident.Register(facts, bands);
            accident.IsDemo = true;
            db.Add(accident);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>All of them; the same at every call.</summary>
    public IEnumerable<AccidentFacts> Invent()
    {
        var index = 0;
        foreach (var (to, injured, loss) in Spans)
        {
            var years = Years.Where(row => row.Year > to - 5 && row.Year <= to).ToList();
            var count = years.Sum(row => row.Accidents);
            var place = 0;
            foreach (var (year, accidents, deaths) in years)
                for (var i = 0; i < accidents; i++, place++, index++)
                {
                    var (sector, category, brief) = Kinds[index % Kinds.Length];
                    var township = lists.Townships[index * 11 % lists.Townships.Count];
                    var hurt = Share(injured, count, place);
                    yield return new AccidentFacts
                    {
                        Number = $"演示{year}-{i + 1:000}",
                        OccurredAt = new DateTime(year, 1 + (i * 12 + index) % 12, 1 + index * 7 % 28, 7 + index % 12, index * 13 % 60, 0),
                        TownshipCode = township.Code,
                        Place = lists.VillagesOf(township.Code).ElementAtOrDefault(index % 5)?.ShortName,
                        SectorCode = sector,
                        CategoryCode = category,
                        Deaths = Share(deaths, accidents, i),
                        SeriousInjuries = hurt / 2 + hurt % 2,
                        MinorInjuries = hurt / 2,
                        DirectLossWan = Share((int)(loss * 100), count, place) / 100m,
                        Brief = $"{brief}（示例）。",
                    };
                }
        }
    }

    /// <summary>The part of a whole that falls to one of several, so that all parts add up exactly.</summary>
    static int Share(int whole, int parts, int index) => whole * (index + 1) / parts - whole * index / parts;
}
