using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises.Demo;

/// <summary>One kind of enterprise of the plan's stock, and what is the same for all of its kind.</summary>
/// <param name="Count">How many the county has.</param>
/// <param name="Trade">How their names end; several take turns.</param>
/// <param name="UsccKind">Second character of their codes: 1 enterprise, 2 sole trader.</param>
/// <param name="Staff">Smallest and largest number of people.</param>
/// <param name="Industry">GB/T 4754-2017.</param>
/// <param name="Risks">How many of each level, highest first.</param>
sealed record DemoKind(string Code, int Count, string[] Trade, char UsccKind, (int Least, int Most) Staff, string Industry, params int[] Risks);

/// <summary>The 202 enterprises of the county's plan (24 + 1 + 1 + 148 + 23 + 5), all invented, the same at every call.</summary>
sealed class DemoEnterprises(EnterpriseCodeLists lists)
{
    const int Seed = 620422, FirstSerial = 10_000, HighestStaffWithoutShifts = 100;

    static readonly DemoKind[] Stock =
    [
        new("PETROL_STATION", 24, ["加油站"], '1', (4, 16), "F5265", 0, 10, 14, 0),
        new("OXYGEN_STATION", 1, ["氧气站"], '1', (9, 12), "F5169", 0, 1, 0, 0),
        new("FIREWORKS_WHOLESALE", 1, ["烟花爆竹有限公司"], '1', (22, 30), "F5129", 1, 0, 0, 0),
        new("FIREWORKS_RETAIL", 148, ["烟花爆竹零售店"], '2', (1, 3), "F5299", 0, 0, 34, 114),
        new("INDUSTRY_TRADE_GENERAL", 23,
            ["面粉加工有限公司", "水泥制品有限公司", "机械制造有限公司", "淀粉制品有限公司", "肉食品冷藏有限公司", "包装有限公司"], '1', (12, 160), "C", 0, 0, 13, 10),
        new("NON_COAL_OPEN_PIT", 5, ["石料场", "石膏矿"], '1', (18, 60), "B1011", 2, 3, 0, 0),
    ];

    /// <summary>Branch and industry that go with each <see cref="DemoKind.Trade"/> of industry and trade.</summary>
    static readonly (string Subsector, string Industry)[] Branches =
    [
        ("LIGHT_INDUSTRY", "C1311"), ("BUILDING_MATERIALS", "C3021"), ("MACHINERY", "C3490"),
        ("LIGHT_INDUSTRY", "C1391"), ("LIGHT_INDUSTRY", "C1353"), ("LIGHT_INDUSTRY", "C2231"),
    ];

    readonly Random _random = new(Seed);

    /// <summary>The enterprises' facts, kind after kind.</summary>
    public IEnumerable<EnterpriseFacts> All()
    {
        var names = new InventedNames(_random);
        var centres = lists.Townships.ToDictionary(town => town.Code, _ => (East: Between(104.60, 105.45), North: Between(35.55, 36.30)));
        var serial = FirstSerial;
        foreach (var kind in Stock)
            for (var i = 0; i < kind.Count; i++)
            {
                var town = lists.Townships[(i * 3 + kind.Count) % lists.Townships.Count];
                yield return Make(kind, i, serial++, town, centres[town.Code], names);
            }
    }

    EnterpriseFacts Make(DemoKind kind, int place, int serial, Place town, (double East, double North) centre, InventedNames names)
    {
        var villages = lists.VillagesOf(town.Code).ToList();
        var village = villages[_random.Next(villages.Count)];
        var trade = place % kind.Trade.Length;
        var staff = _random.Next(kind.Staff.Least, kind.Staff.Most + 1);
        var owner = names.Person();
        var industrial = kind.Code == "INDUSTRY_TRADE_GENERAL";
        var address = $"{town.Name}{village.ShortName}{_random.Next(1, 200)}号";
        return EnterpriseFactsForm.Normalise(new EnterpriseFacts
        {
            Name = names.Firm(Shorter(town.Name), kind.Trade[trade]),
            Uscc = UnifiedSocialCreditCode.Synthesise("620422", serial, kind.UsccKind),
            KindCode = kind.Code,
            SectorCode = lists.Kind(kind.Code)!.SectorCode,
            SubsectorCode = industrial ? Branches[trade].Subsector : null,
            IndustryCode = industrial ? Branches[trade].Industry : kind.Industry,
            LegalRepresentative = owner,
            PrincipalName = kind.UsccKind == '2' || _random.Next(3) > 0 ? owner : names.Person(),
            PrincipalPhone = names.Mobile(),
            SafetyManagerName = names.Person(),
            SafetyManagerPhone = names.Mobile(),
            RegisteredAddress = address,
            SiteAddress = address,
            TownshipCode = town.Code,
            VillageCode = village.Code,
            Longitude = (decimal)Math.Round(centre.East + Between(-0.03, 0.03), 6),
            Latitude = (decimal)Math.Round(centre.North + Between(-0.03, 0.03), 6),
            EmployeesCount = staff,
            SpecialOperatorsCount = kind.Code is "NON_COAL_OPEN_PIT" or "PETROL_STATION" ? staff / 5 : industrial ? staff / 12 : 0,
            Scale = staff < 10 ? EnterpriseScale.Micro : staff < HighestStaffWithoutShifts ? EnterpriseScale.Small : EnterpriseScale.Medium,
            Status = Status(place, kind),
            RiskLevel = Risk(place, kind),
            AmmoniaRefrigeration = industrial && trade == 4,
            DustExplosion = industrial && trade is 0 or 3,
            StandardisationLevel = kind.UsccKind == '1' && place % 3 == 0 ? 3 : null,
            StandardisationValidTo = kind.UsccKind == '1' && place % 3 == 0 ? new DateOnly(2027 + place % 2, 1 + place % 12, 28) : null,
            GridKeeper = names.Person(),
            GridKeeperPhone = names.Mobile(),
        }, lists);
    }

    static OperatingStatus Status(int place, DemoKind kind) => place switch
    {
        _ when kind.Count < 20 => OperatingStatus.Operating,
        _ when place % 19 == 7 => OperatingStatus.Suspended,
        _ when place % 37 == 30 => OperatingStatus.Closed,
        _ => OperatingStatus.Operating,
    };

    static RiskLevel Risk(int place, DemoKind kind)
    {
        var level = 0;
        for (var rest = place; rest >= kind.Risks[level]; level++) rest -= kind.Risks[level];
        return (RiskLevel)level;
    }

    double Between(double least, double most) => least + _random.NextDouble() * (most - least);

    static string Shorter(string town) => town.Replace("回族乡", "", StringComparison.Ordinal).TrimEnd('镇', '乡');
}
