using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Administration.Agencies;

/// <summary>Chinese names of the regulated sectors.</summary>
static class SectorNames
{
    static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(() =>
        ReferenceFiles.Open("regulated_sectors").Rows.ToDictionary(row => row["code"], row => row["name_cn"]));

    public static IReadOnlyDictionary<string, string> All => Names.Value;
    public static bool Known(string code) => All.ContainsKey(code);
    public static string Of(string code) => All.GetValueOrDefault(code, code);
}
