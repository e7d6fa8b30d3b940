namespace Huining.Safety.Web.Platform.Organisation;

/// <summary>A place of the administrative tree: province, prefecture, county, township or village.
/// Codes are those of the National Bureau of Statistics; rows come from <c>Data/Reference/divisions.csv</c>.</summary>
public sealed class Division
{
    /// <summary>The county this platform serves (会宁县).</summary>
    public const string County = "620422";

    public required string Code { get; init; }
    public required string Name { get; set; }
    /// <summary>province, prefecture, county, township or village.</summary>
    public required string Level { get; set; }
    public string? ParentCode { get; set; }

    /// <summary>Name without the words of the office, as people say it: 贾铺村民委员会 → 贾铺村.</summary>
    public string ShortName => Shorten(Name);

    /// <summary>Takes the words of the office off a name.</summary>
    public static string Shorten(string name) => name.Replace("村民委员会", "村").Replace("社区居民委员会", "社区").Replace("居民委员会", "社区");
}
