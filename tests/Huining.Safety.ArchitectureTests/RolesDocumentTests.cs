using System.Text;
using Huining.Safety.Web.Platform.Access;
using Xunit;

namespace Huining.Safety.ArchitectureTests;

/// <summary><c>docs/roles.md</c> is printed from the table the program asks, so the two can't differ.
/// <c>UPDATE_DOCS=1 ./test --only architecture</c> writes it anew.</summary>
public sealed class RolesDocumentTests
{
    [Fact]
    public void The_document_says_what_the_table_says()
    {
        var file = Path.Combine(House.Sources, "..", "..", "docs", "roles.md");
        var expected = Print();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file));
    }

    static string Print()
    {
        var text = new StringBuilder("""
            # Roles and permissions

            Printed from `Platform/Access/Grants.cs` by the architecture tests; do not edit. Which rows a role sees is
            another question: the county, one township, some sectors or one enterprise (`VisibilityScope`). Which act is
            possible now is a third: the lifecycles under `lifecycles/`. System, security and audit administration are
            never in one account, nor together with any other role.


            """.ReplaceLineEndings("\n"));
        text.Append("| permission | roles |\n|---|---|\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var roles = Grants.RolesWith(permission);
            var names = roles.Count == Roles.All.Count ? "everybody with an account" : string.Join(", ", roles.Select(role => $"{RoleNames.Of(role)} `{role}`"));
            text.Append($"| {permission} | {names} |\n");
        }
        return text.ToString();
    }
}
