using System.Text.RegularExpressions;
using Xunit;

namespace Huining.Safety.ArchitectureTests;

/// <summary>Habits that keep the house the way it was built.</summary>
public sealed partial class HouseRulesTests
{
    [Fact]
    public void Records_and_lifecycles_know_no_request_no_query_and_no_clock()
    {
        var records = House.Built.Classes.Where(type =>
            type.FullName.StartsWith("Huining.Safety.Web.Features.")
            && (type.InheritedClasses.Any(parent => parent.FullName == typeof(Web.Platform.Audit.Record).FullName) || type.Name.EndsWith("Lifecycle", StringComparison.Ordinal)));
        string[] forbidden = ["Microsoft.AspNetCore.", "Microsoft.EntityFrameworkCore.", "System.TimeProvider"];
        Assert.Empty(records.SelectMany(type => type.Dependencies
            .Where(dependency => forbidden.Any(name => dependency.Target.FullName.StartsWith(name, StringComparison.Ordinal)))
            .Select(dependency => $"{type.FullName} → {dependency.Target.FullName}")));
    }

    [Fact]
    public void Nothing_is_named_after_a_kind()
    {
        string[] words = ["Helper", "Helpers", "Manager", "Common", "Core", "Utils", "Util", "Misc"];
        Assert.Empty(House.Types.Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal) // the framework's word for an element
            && words.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName));
        var folders = House.SourceFiles("*.cs").SelectMany(file => file.Path.Split('/')[..^1]).ToHashSet();
        Assert.All(words, word => Assert.DoesNotContain(word, folders));
    }

    /// <summary>Files that may switch visibility off, each with its reason.</summary>
    static readonly Dictionary<string, string> Unfiltered = new()
    {
        ["Features/Accidents/AccidentStatistics.cs"] = "plan indicators are county numbers, published as such; it returns sums and no records",
        ["Features/Enterprises/Codes/CodeDesk.cs"] = "a scanned code is looked up for the public; only its key and whether it holds are used",
        ["Platform/Audit/AuditVerifier.cs"] = "a verifier that sees only its own rows verifies nothing; runs at the console or for the auditor",
        ["Platform/Forms/EditHistory.cs"] = "whoever found a record and may edit it may know who edited it before; only entries of that record",
        ["Platform/Audit/AuditCounts.cs"] = "the auditor sees no business rows, but has to see how much is written about them; counts only",
        ["Platform/Audit/AuditCheckpoints.cs"] = "reads only the end of the chain, never its content",
        ["Features/Administration/Audit/AuditList.cs"] = "the auditor's permission is to read the whole trail, and nothing else",
        ["Features/Administration/Accounts/AccountHistory.cs"] = "what was done to an account, which belongs to no township; never other records",
        ["Features/Administration/Accounts/AccountEnterprises.cs"] = "gives an account its enterprise: key and name only, for an administrator who sees no files",
    };

    [Fact]
    public void Visibility_is_switched_off_only_in_listed_files() =>
        Assert.Equal(
            Unfiltered.Keys.Order(StringComparer.Ordinal),
            House.SourceFiles("*.cs").Where(file => file.Text.Contains("IgnoreQueryFilters")).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_carry_no_inline_style_or_script() =>
        Assert.Empty(House.SourceFiles("*.cshtml").Where(file => InlineCode().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Writes_name_no_address_outside_the_house() =>
        Assert.Empty(House.SourceFiles("*.cshtml").Where(file => OutsideAddress().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Days_are_added_only_by_the_calendar_and_the_deadline_engine() =>
        Assert.Empty(House.SourceFiles("*.cs")
            .Where(file => !file.Path.StartsWith("Platform/Calendar/") && !file.Path.StartsWith("Platform/Deadlines/") && !file.Path.Contains("/Demo/"))
            .Where(file => file.Text.Contains(".AddDays(") && !DayExceptions.ContainsKey(file.Path)).Select(file => file.Path));

    /// <summary>Files that add days to something that is no legal period.</summary>
    static readonly Dictionary<string, string> DayExceptions = [];

    [GeneratedRegex("""\sstyle=|<script>|<script\s+(?![^>]*src=)[^>]*>|\son(?!e=)[a-z]+=["']""")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""(src|href)=["']https?://""")]
    private static partial Regex OutsideAddress();
}
