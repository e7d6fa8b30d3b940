using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>Chinese names of the roles, from <c>roles.csv</c>.</summary>
public static class RoleNames
{
    static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        ReferenceFiles.Open("roles").Rows.ToDictionary(row => row["code"], row => row["name_cn"]));

    /// <summary>县级执法人员 for COUNTY_OFFICER.</summary>
    public static string Of(string code) => Names.Value.GetValueOrDefault(code, code);
}
