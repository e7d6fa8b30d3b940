using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Organisation;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>A regulated sector (行业领域) of <c>regulated_sectors.csv</c>.</summary>
/// <param name="LeadDepartments">Bodies named as lead in the plan, without remarks in brackets.</param>
public sealed record Sector(string Code, string Name, IReadOnlyList<string> LeadDepartments);

/// <summary>A kind of enterprise of <c>enterprise_kinds.csv</c>.</summary>
/// <param name="HighRisk">By its nature a high-risk unit (安全生产法第24条第1款).</param>
public sealed record EnterpriseKind(string Code, string SectorCode, string Name, bool HighRisk);

/// <summary>A code and what people read.</summary>
public sealed record CodeName(string Code, string Name);

/// <summary>A township or village.</summary>
/// <param name="Code">Nine digits for a township, twelve for a village.</param>
/// <param name="Name">Official name, 贾铺村民委员会.</param>
/// <param name="ShortName">As people say it, 贾铺村.</param>
/// <param name="ParentCode">The place above.</param>
public sealed record Place(string Code, string Name, string ShortName, string ParentCode);

/// <summary>The lists an enterprise's fields choose from, read once from <c>Data/Reference</c>; also reads what people
/// write for them in sheets.</summary>
public sealed class EnterpriseCodeLists
{
    readonly Dictionary<string, Sector> _sectors;
    readonly Dictionary<string, EnterpriseKind> _kinds;
    readonly Dictionary<string, CodeName> _subsectors;
    readonly Dictionary<string, Place> _townships;
    readonly Dictionary<string, Place> _villages;
    readonly ILookup<string, Place> _villagesOf;
    readonly Dictionary<string, (int From, int To)> _industries;
    readonly Dictionary<(string List, string Word), string> _words;

    /// <summary>Reads the lists.</summary>
    public EnterpriseCodeLists()
    {
        Sectors = [.. ReferenceFiles.Open("regulated_sectors").Rows.Select(row => new Sector(row["code"], row["name_cn"],
            [.. row["lead_department_cn"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(WithoutBrackets)]))];
        Kinds = [.. ReferenceFiles.Open("enterprise_kinds").Rows.Select(row =>
            new EnterpriseKind(row["code"], row["sector_code"], row["name_cn"], row["high_risk"] == "YES"))];
        Subsectors = [.. ReferenceFiles.Open("industry_trade_subsectors").Rows.Select(row => new CodeName(row["code"], row["name_cn"]))];
        var divisions = ReferenceFiles.Open("divisions").Rows
            .Select(row => (Level: row["level"], Place: new Place(row["code"], row["name"], Division.Shorten(row["name"]), row["parent_code"])))
            .ToList();
        Townships = [.. divisions.Where(row => row.Level == "township" && row.Place.ParentCode == Division.County).Select(row => row.Place)];
        Villages = [.. divisions.Where(row => row.Level == "village").Select(row => row.Place)];
        _sectors = Sectors.ToDictionary(row => row.Code);
        _kinds = Kinds.ToDictionary(row => row.Code);
        _subsectors = Subsectors.ToDictionary(row => row.Code);
        _townships = Townships.ToDictionary(row => row.Code);
        _villages = Villages.ToDictionary(row => row.Code);
        _villagesOf = Villages.ToLookup(row => row.ParentCode);
        _industries = ReferenceFiles.Open("gbt4754_2017_sections").Rows.ToDictionary(row => row["code"], row => Range(row["divisions"]));
        _words = ReferenceFiles.Open("enterprise_words").Rows.ToDictionary(row => (row["list"], Plain(row["word"])), row => row["code"]);
    }

    public IReadOnlyList<Sector> Sectors { get; }
    public IReadOnlyList<EnterpriseKind> Kinds { get; }
    /// <summary>Branches of industry and trade.</summary>
    public IReadOnlyList<CodeName> Subsectors { get; }
    public IReadOnlyList<Place> Townships { get; }
    public IReadOnlyList<Place> Villages { get; }

    public Sector? Sector(string? code) => code is null ? null : _sectors.GetValueOrDefault(code);
    public EnterpriseKind? Kind(string? code) => code is null ? null : _kinds.GetValueOrDefault(code);
    public CodeName? Subsector(string? code) => code is null ? null : _subsectors.GetValueOrDefault(code);
    public Place? Township(string? code) => code is null ? null : _townships.GetValueOrDefault(code);
    public Place? Village(string? code) => code is null ? null : _villages.GetValueOrDefault(code);
    public IEnumerable<Place> VillagesOf(string? township) => _villagesOf[township ?? ""];

    /// <summary>Chinese name, or the code itself where the list no longer has it.</summary>
    public string SectorName(string code) => Sector(code)?.Name ?? code;

    /// <inheritdoc cref="SectorName" />
    public string KindName(string code) => Kind(code)?.Name ?? code;

    /// <inheritdoc cref="SectorName" />
    public string TownshipName(string code) => Township(code)?.Name ?? code;

    /// <summary>Short name of a village; empty for none.</summary>
    public string VillageName(string? code) => code is null ? "" : Village(code)?.ShortName ?? code;

    /// <summary>The divisions (two digits) of a GB/T 4754-2017 section letter; null when the section does not exist.</summary>
    public (int From, int To)? IndustryDivisions(string section) => _industries.TryGetValue(section, out var range) ? range : null;

    /// <summary>The sector a person means by a code, a name or a usual word; null when none.</summary>
    public Sector? FindSector(string? text) => Sector(Find("SECTOR", text, Sectors.Select(row => (row.Code, row.Name))));

    /// <summary>The kind a person means by a code, a name or a usual word; null when none.</summary>
    public EnterpriseKind? FindKind(string? text) => Kind(Find("KIND", text, Kinds.Select(row => (row.Code, row.Name))));

    /// <summary>The branch a person means by a code or a name; null when none.</summary>
    public CodeName? FindSubsector(string? text) => Subsector(Find("SUBSECTOR", text, Subsectors.Select(row => (row.Code, row.Name))));

    /// <summary>The township a person means by a code or a name, 会师镇 or 会师; null when none.</summary>
    public Place? FindTownship(string? text) => FindPlace(text, Townships);

    /// <summary>The village of <paramref name="township"/> a person means by a code or a name, 贾铺村民委员会, 贾铺村 or 贾铺;
    /// null when none.</summary>
    public Place? FindVillage(string? township, string? text) => FindPlace(text, [.. VillagesOf(township)]);

    /// <summary>The operating status a person means by a code, a name or a usual word; null when none.</summary>
    public OperatingStatus? FindStatus(string? text) =>
        Find("STATUS", text, Enum.GetValues<OperatingStatus>().Select(status => (EnumCode.Of(status), status.Name()))) is { } code
            ? EnumCode.Parse<OperatingStatus>(code)
            : null;

    string? Find(string list, string? text, IEnumerable<(string Code, string Name)> rows)
    {
        var word = Plain(text);
        if (word.Length == 0) return null;
        foreach (var (code, name) in rows)
            if (Plain(code) == word || Plain(name) == word) return code;
        return _words.GetValueOrDefault((list, word));
    }

    static Place? FindPlace(string? text, IReadOnlyList<Place> places)
    {
        var word = Plain(text);
        if (word.Length == 0) return null;
        return places.FirstOrDefault(place => place.Code == word || Plain(place.Name) == word || Plain(place.ShortName) == word)
            ?? (places.Where(place => Stem(place.ShortName) == Stem(word)).ToList() is [var only] ? only : null);
    }

    /// <summary>会师 for 会师镇, 贾铺 for 贾铺村.</summary>
    static string Stem(string name)
    {
        foreach (var ending in new[] { "回族乡", "村民委员会", "居民委员会", "村委会", "居委会", "社区", "镇", "乡", "村" })
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        return name;
    }

    static string Plain(string? text) => HalfWidth.Identifier(text);

    static string WithoutBrackets(string name) => name.IndexOf('（') is > 0 and var at ? name[..at] : name;

    static (int From, int To) Range(string text)
    {
        var ends = text.Split('-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (ends[0], ends[^1]);
    }
}
