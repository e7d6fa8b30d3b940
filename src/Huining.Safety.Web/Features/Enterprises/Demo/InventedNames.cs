namespace Huining.Safety.Web.Features.Enterprises.Demo;

/// <summary>Names of people and firms that exist nowhere, in an order that is the same on every machine.</summary>
sealed class InventedNames(Random random)
{
    static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "马", "周", "吴", "郑", "孙", "朱", "何", "魏", "曹", "蒋", "沈", "韩", "冯"];

    static readonly string[] GivenNames =
    [
        "建国", "秀英", "志强", "桂兰", "国平", "玉梅", "永胜", "小红", "得福", "彦军", "海霞", "金生", "晓东", "淑芳", "正荣", "文斌",
        "喜林", "雪琴", "进才", "丽娟", "天佑", "凤琴", "有财", "彩霞", "世杰", "红梅", "克勤", "月英", "宏伟", "兰花",
    ];

    static readonly string[] Wishes =
    [
        "福源", "吉祥", "兴隆", "鸿运", "顺达", "祥和", "宏盛", "永兴", "金鑫", "瑞丰", "天顺", "聚源", "恒通", "德昌", "万家",
        "喜庆", "安顺", "同心", "长征", "红星", "新民", "众合", "广源", "惠民", "富康",
    ];

    readonly HashSet<string> _taken = [];

    /// <summary>A person.</summary>
    public string Person() => Surnames[random.Next(Surnames.Length)] + GivenNames[random.Next(GivenNames.Length)];

    /// <summary>A mobile number whose zeros show that it is made up.</summary>
    public string Mobile() => $"1700000{random.Next(10_000):0000}";

    /// <summary>A firm's name made of a place, a wish and what it does, never given twice.</summary>
    public string Firm(string place, string trade)
    {
        for (var attempt = random.Next(Wishes.Length); ; attempt++)
        {
            var again = attempt / Wishes.Length;
            var name = $"{place}{Wishes[attempt % Wishes.Length]}{trade}{(again > 1 ? $"{again}店" : "")}";
            if (_taken.Add(name)) return name;
        }
    }
}
