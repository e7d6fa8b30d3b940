namespace Huining.Safety.Web.Features.Enterprises.Duplicates;

/// <summary>How alike two files are, and why.</summary>
/// <param name="Points">0 to 100; 100 only for the same credit code.</param>
/// <param name="Reasons">What they share, in Chinese.</param>
public sealed record DuplicateScore(int Points, IReadOnlyList<string> Reasons)
{
    /// <summary>From here on a likeness is shown; from <see cref="High"/> on saving asks for a confirmation.</summary>
    public const int Shown = 50, High = 75;

    const int Certain = 100, MostWithoutCode = 99, ForName = 70, ForPhone = 20, ForAddress = 20, ForTownship = 5;
    const double SimilarName = 0.6, SimilarAddress = 0.9;

    /// <summary>Words that every second name has and that tell nothing.</summary>
    static readonly string[] Fillers = ["会宁县", "会宁", "有限责任公司", "股份有限公司", "有限公司", "个体工商户", "（", "）", "(", ")", "“", "”", "·", " "];

    /// <summary>Compares what is being typed with a file.</summary>
    public static DuplicateScore Of(EnterpriseFacts typed, EnterpriseFacts file)
    {
        if (typed.Uscc is { Length: > 0 } code && code == file.Uscc) return new(Certain, ["统一社会信用代码相同"]);
        var reasons = new List<string>();
        var points = 0d;
        var alike = Similarity(Plain(typed.Name), Plain(file.Name));
        points += alike * ForName;
        if (alike >= 1) reasons.Add("名称相同");
        else if (alike >= SimilarName) reasons.Add($"名称相近（{alike * 100:0} %）");
        if (typed.PrincipalPhone.Length > 0 && typed.PrincipalPhone == file.PrincipalPhone) Add(ForPhone, "负责人电话相同");
        if (typed.SiteAddress.Length > 3 && Similarity(Plain(typed.SiteAddress), Plain(file.SiteAddress)) >= SimilarAddress) Add(ForAddress, "地址相同");
        if (reasons.Count > 0 && typed.TownshipCode.Length > 0 && typed.TownshipCode == file.TownshipCode) points += ForTownship;
        // Two different right codes are two registrations: alike names are then mostly branches of one owner.
        if (typed.Uscc is { Length: > 0 } && file.Uscc is { Length: > 0 }) points /= 2;
        return new((int)Math.Min(Math.Round(points), MostWithoutCode), reasons);

        void Add(int more, string why)
        {
            points += more;
            reasons.Add(why);
        }
    }

    /// <summary>Dice coefficient of the pairs of neighbouring characters, 0 to 1.</summary>
    public static double Similarity(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        if (one == other) return 1;
        var left = Pairs(one);
        var right = Pairs(other);
        if (left.Count == 0 || right.Count == 0) return 0;
        return 2d * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    /// <summary>Without the words that every second name has.</summary>
    public static string Plain(string text) => Fillers.Aggregate(text, (rest, filler) => rest.Replace(filler, "", StringComparison.Ordinal));

    static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2))];
}
