using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>A kind of hazard of <c>hazard_categories.csv</c>.</summary>
/// <param name="Group">Name of the group it stands under: 基础管理类隐患 or 现场管理类隐患.</param>
public sealed record HazardCategory(string Code, string Name, string Group);

/// <summary>A clause by which a hazard is major (<c>major_hazard_criteria.csv</c>).</summary>
/// <param name="Verified">The text was compared with the published standard; else it is for reference only.</param>
public sealed record MajorCriterion(string Code, string SectorCode, string Text, string Basis, bool Verified)
{
    /// <summary>The clause as people read it; one that nobody compared with the standard never stands there as law.</summary>
    public string Words => Verified ? $"{Text}（{Basis}）" : $"{Text}（{Basis}，供参考）";
}

/// <summary>A hazard often met in a kind of enterprise, offered as a card so that nobody need type.</summary>
/// <param name="Picture">Address of its drawing.</param>
public sealed record TypicalHazard(string Code, string SectorCode, string Title, string Description, string Where, string CategoryCode, string Picture)
{
    /// <summary>What is wrong, whatever the sector: <c>EXIT</c> of <c>FW_EXIT</c> and <c>ANY_EXIT</c>.</summary>
    public string Kind => Code[(Code.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>The lists a hazard's fields choose from, read once from <c>Data/Reference</c>.</summary>
public sealed class HazardCodeLists
{
    /// <summary>A hazard that is major by a criterion the lists do not hold: the clause is written into the note.</summary>
    public const string OtherCriterion = "OTHER";

    readonly Dictionary<string, HazardCategory> _categories;
    readonly Dictionary<string, MajorCriterion> _criteria;
    readonly ILookup<string, MajorCriterion> _criteriaOf;
    readonly Dictionary<string, TypicalHazard> _typical;

    /// <summary>Reads the lists.</summary>
    public HazardCodeLists()
    {
        var rows = ReferenceFiles.Open("hazard_categories").Rows;
        var groups = rows.Where(row => row.TextOrNull("parent_code") is null).ToDictionary(row => row["code"], row => row["name_cn"]);
        Categories = [.. rows.Where(row => row.TextOrNull("parent_code") is not null).Select(row => new HazardCategory(row["code"], row["name_cn"], groups[row["parent_code"]]))];
        Criteria = [.. ReferenceFiles.Open("major_hazard_criteria").Rows.Select(row => new MajorCriterion(row["code"], row["sector_code"], row["criterion_cn"], row["basis"], row["verified"].StartsWith("YES", StringComparison.Ordinal)))];
        Typical = [.. ReferenceFiles.Open("typical_hazards").Rows.Select(row => new TypicalHazard(
            row["code"], row["sector_code"], row["title"], row["description"], row["location"], row["category_code"], $"/img/picks/{row["picture"]}.svg"))];
        _categories = Categories.ToDictionary(row => row.Code);
        _criteria = Criteria.ToDictionary(row => row.Code);
        _criteriaOf = Criteria.ToLookup(row => row.SectorCode);
        _typical = Typical.ToDictionary(row => row.Code);
    }

    public IReadOnlyList<HazardCategory> Categories { get; }
    public IReadOnlyList<MajorCriterion> Criteria { get; }
    public IReadOnlyList<TypicalHazard> Typical { get; }

    public HazardCategory? Category(string? code) => code is null ? null : _categories.GetValueOrDefault(code);
    public MajorCriterion? Criterion(string? code) => code is null ? null : _criteria.GetValueOrDefault(code);
    public TypicalHazard? TypicalOf(string? code) => code is null ? null : _typical.GetValueOrDefault(code);

    /// <summary>The clauses for a sector; empty where none is published.</summary>
    public IEnumerable<MajorCriterion> CriteriaOf(string sector) => _criteriaOf[sector];

    /// <summary>The cards for a sector, then those for every sector whose kind the sector has no card of its own for.</summary>
    public IReadOnlyList<TypicalHazard> TypicalFor(string sector) =>
        [.. Typical.Where(row => row.SectorCode == sector).Concat(Typical.Where(row => row.SectorCode == "")).DistinctBy(row => row.Kind)];

    /// <summary>What a field of an act chooses from, for a hazard of this sector.</summary>
    internal IReadOnlyList<CodeName> Choices(Need need, string sector) => need.Name switch
    {
        "categoryCode" => [.. Categories.Select(row => new CodeName(row.Code, row.Name))],
        "criterionCode" => [.. CriteriaOf(sector).Select(row => new CodeName(row.Code, row.Words)), new(OtherCriterion, "其他判定标准（在说明里写明条款）")],
        "rejectGround" => OfEnum<RejectGround>(),
        "listingLevel" => OfEnum<ListingLevel>(),
        "work" => OfEnum<WorkDuringRectification>(),
        _ => [],
    };

    static IReadOnlyList<CodeName> OfEnum<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new CodeName(EnumCode.Of(value), value.Name()))];
}
