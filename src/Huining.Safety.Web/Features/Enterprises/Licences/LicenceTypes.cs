using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises.Licences;

/// <summary>A kind of licence.</summary>
/// <param name="Code">HAZCHEM_BUSINESS.</param>
/// <param name="Name">危险化学品经营许可证.</param>
/// <param name="SectorCode">Sector it belongs to; null for any.</param>
/// <param name="Kinds">Kinds of enterprise whose main licence it is.</param>
public sealed record LicenceType(string Code, string Name, string? SectorCode, IReadOnlyList<string> Kinds);

/// <summary>The kinds of licences, <c>licence_types.csv</c>.</summary>
public sealed class LicenceTypes
{
    /// <summary>Code for a licence of no listed kind.</summary>
    public const string Other = "OTHER";

    public IReadOnlyList<LicenceType> All { get; } =
        [.. ReferenceFiles.Open("licence_types").Rows.Select(row => new LicenceType(
            row["code"], row["name_cn"], row.TextOrNull("sector_code"), row["kinds"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The kind of this code; null when there is none.</summary>
    public LicenceType? Find(string? code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>Chinese name, or the code itself where the list no longer has it.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The main licence of a kind of enterprise, for sheets that give only number and date.</summary>
    public string MainOf(string kindCode) => All.FirstOrDefault(type => type.Kinds.Contains(kindCode))?.Code ?? Other;

    /// <summary>The kinds fit for a sector, its own first.</summary>
    public IEnumerable<LicenceType> For(string sectorCode) =>
        All.Where(type => type.SectorCode == sectorCode).Concat(All.Where(type => type.SectorCode != sectorCode));
}
