using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Administration.Audit;

/// <summary>What the auditor reads for the program's names of record types and fields
/// (<c>Data/Reference/audit_names.csv</c>); a name without Chinese stands as it is.</summary>
static class RecordNames
{
    static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        ReferenceFiles.Open("audit_names").Rows.ToDictionary(row => row["name"], row => row["name_cn"]));

    /// <summary>隐患 for Hazard and for HazardEvent.</summary>
    public static string OfType(string? type) => Of(type?.EndsWith("Event", StringComparison.Ordinal) == true ? type[..^"Event".Length] : type);

    /// <summary>姓名 for DisplayName.</summary>
    public static string OfField(string field) => Of(field);

    /// <summary>Chinese names of the roles an entry holds.</summary>
    public static string OfRoles(string roles) => string.Join("、", roles.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(RoleNames.Of));

    static string Of(string? name) => name is null ? "—" : Names.Value.GetValueOrDefault(name, name);
}
