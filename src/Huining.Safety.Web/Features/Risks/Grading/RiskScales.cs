using System.Globalization;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Risks.Grading;

/// <summary>One score of a factor with what it means.</summary>
/// <param name="Factor">L, E, C or S.</param>
public sealed record ScalePoint(RiskMethod Method, string Factor, decimal Score, string Label)
{
    /// <summary>0.5, 10.</summary>
    public string ScoreText => Score.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The values that make a level (<c>risk_method_bands.csv</c>).</summary>
public sealed record ScaleBand(RiskMethod Method, RiskLevel Level, decimal Lower, bool LowerInclusive, decimal? Upper, bool UpperInclusive)
{
    /// <summary>Does the value fall into the band?</summary>
    public bool Holds(decimal value) =>
        (LowerInclusive ? value >= Lower : value > Lower) && (Upper is not { } upper || (UpperInclusive ? value <= upper : value < upper));

    /// <summary>160 ≤ D ≤ 320.</summary>
    public string Words(string sign)
    {
        var lower = $"{Number(Lower)} {(LowerInclusive ? "≤" : "<")} ";
        return Upper is { } upper ? $"{lower}{sign} {(UpperInclusive ? "≤" : "<")} {Number(upper)}" : $"{sign} {(LowerInclusive ? "≥" : ">")} {Number(Lower)}";
    }

    static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A case in which a risk is major without arithmetic (<c>risk_direct_grounds.csv</c>).</summary>
/// <param name="NeedsBasis">The clause must be named.</param>
public sealed record DirectGround(string Code, string Name, RiskLevel Level, bool NeedsBasis);

/// <summary>One version of the scales and bands. A risk keeps the version it was graded by; a new version is a new line in
/// <c>risk_scale_versions.csv</c> with its own tables.</summary>
public sealed class RiskScales
{
    readonly IReadOnlyList<ScaleBand> _bands;

    RiskScales(CsvRow row)
    {
        (Version, From, Note) = (row["version"], row.Date("in_force_from"), row["note_cn"]);
        Points = [.. ReferenceFiles.Open(row["scales"]).Rows.Select(point => new ScalePoint(
            point.Enum<RiskMethod>("method"), point["factor"], point.Decimal("score"), point["label_cn"]))];
        _bands = [.. ReferenceFiles.Open(row["bands"]).Rows.Select(band => new ScaleBand(
            band.Enum<RiskMethod>("method"), EnumCode.Parse<RiskLevel>(band["risk_level_code"]),
            band.Decimal("lower"), band["lower_inclusive"] == "YES", band.DecimalOrNull("upper"), band["upper_inclusive"] == "YES"))];
        Grounds = [.. ReferenceFiles.Open(row["direct_grounds"]).Rows.Select(ground => new DirectGround(
            ground["code"], ground["name_cn"], EnumCode.Parse<RiskLevel>(ground["risk_level_code"]), ground["needs_basis"] == "YES"))];
    }

    public string Version { get; }
    public DateOnly From { get; }
    /// <summary>Where the tables come from.</summary>
    public string Note { get; }
    public IReadOnlyList<ScalePoint> Points { get; }
    public IReadOnlyList<DirectGround> Grounds { get; }

    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<RiskScales> All { get; } =
        [.. ReferenceFiles.Open("risk_scale_versions").Rows.Select(row => new RiskScales(row)).OrderBy(scales => scales.From)];

    /// <summary>The version in force on a day.</summary>
    public static RiskScales On(DateOnly day) => All.LastOrDefault(scales => scales.From <= day) ?? All[0];

    /// <summary>A version by its name; the newest where it is no longer kept.</summary>
    public static RiskScales Of(string version) => All.FirstOrDefault(scales => scales.Version == version) ?? All[^1];

    /// <summary>The scores of a factor, highest first.</summary>
    public IEnumerable<ScalePoint> Of(RiskMethod method, string factor) => Points.Where(point => point.Method == method && point.Factor == factor);

    /// <summary>The fixed score, null when the number is none of the scale.</summary>
    public ScalePoint? Point(RiskMethod method, string factor, decimal? score) => Of(method, factor).FirstOrDefault(point => point.Score == score);

    /// <summary>The case of a direct judgement.</summary>
    public DirectGround? Ground(string? code) => Grounds.FirstOrDefault(ground => ground.Code == code);

    /// <summary>The bands of a method, highest level first.</summary>
    public IEnumerable<ScaleBand> BandsOf(RiskMethod method) => _bands.Where(band => band.Method == method);

    /// <summary>The band a value falls into.</summary>
    public ScaleBand Band(RiskMethod method, decimal value) => BandsOf(method).First(band => band.Holds(value));
}
