using Huining.Safety.Web.Platform.Sheets;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>Reads what people write for places, sectors and kinds; each word is looked up once a sheet. A word that
/// means nothing is answered with the nearest one that does.</summary>
sealed class SheetWords(EnterpriseCodeLists lists)
{
    readonly Dictionary<(string List, string Text), CellResult<string?>> _codes = [];
    readonly Dictionary<string, CellResult<OperatingStatus?>> _statuses = [];

    public CellResult<string?> Sector(string text) => Code("sector", text, () => lists.FindSector(text)?.Code,
        () => $"没有这个行业领域，可填：{string.Join('、', lists.Sectors.Select(row => row.Name))}");

    public CellResult<string?> Kind(string text) => Code("kind", text, () => lists.FindKind(text)?.Code,
        () => $"没有这个企业类型，可填：{string.Join('、', lists.Kinds.Select(row => row.Name))}");

    public CellResult<string?> Subsector(string text) => Code("subsector", text, () => lists.FindSubsector(text)?.Code,
        () => $"没有这个工贸细分行业，可填：{string.Join('、', lists.Subsectors.Select(row => row.Name))}");

    public CellResult<string?> Township(string text) => Code("township", text, () => lists.FindTownship(text)?.Code,
        () => $"会宁县没有这个乡镇{Nearest(text, lists.Townships)}。请填 28 个乡镇之一的全称，例如 会师镇");

    public CellResult<string?> Village(string township, string text) => Code(township, text, () => lists.FindVillage(township, text)?.Code,
        () => $"{lists.TownshipName(township)}没有这个村（社区）{Nearest(text, lists.VillagesOf(township))}。请改正，或把这一格留空");

    public CellResult<OperatingStatus?> Status(string text)
    {
        if (_statuses.TryGetValue(text, out var known)) return known;
        return _statuses[text] = lists.FindStatus(text) is { } status
            ? status
            : CellResult<OperatingStatus?>.Fail("没有这种经营状态，可填：营业、停业、关闭、在建、注销、迁出");
    }

    CellResult<string?> Code(string list, string text, Func<string?> find, Func<string> refusal)
    {
        if (_codes.TryGetValue((list, text), out var known)) return known;
        return _codes[(list, text)] = find() is { } code ? code : CellResult<string?>.Fail(refusal());
    }

    /// <summary>，是不是“头寨子镇”, when one is near enough to be meant.</summary>
    static string Nearest(string text, IEnumerable<Place> places)
    {
        var near = places.Select(place => (place.ShortName, Distance: Distance(text, place.ShortName))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return near.ShortName is { } name && near.Distance <= Math.Max(1, name.Length / 2) ? $"，是不是“{name}”" : "";
    }

    /// <summary>Characters to change, add or take away until one is the other (Levenshtein).</summary>
    internal static int Distance(string one, string other)
    {
        var costs = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = costs[j];
                costs[j] = Math.Min(Math.Min(above, costs[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return costs[^1];
    }
}
