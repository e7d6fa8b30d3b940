using System.Text;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Identity;

namespace Huining.Safety.Web.Platform.Accounts.Passwords;

/// <summary>What a password must be (security-and-compliance.md §2, 身份鉴别): ten characters, three of four classes,
/// no user name or telephone number inside, none that everybody tries first.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 10;

    /// <summary>Characters at most: hashing endless text would be an attack.</summary>
    public const int Longest = 100;

    const int ClassesWanted = 3, DifferentWanted = 5, NameCounts = 3, PhoneCounts = 7;

    /// <summary>The rules as people read them beside the field.</summary>
    public static readonly string Words =
        $"至少 {Shortest} 个字符，大写字母、小写字母、数字、符号中有 3 种，不含用户名和手机号，不用最近 5 次用过的。";

    static readonly Lazy<HashSet<string>> Common = new(() =>
        [.. ReferenceFiles.Open("common_passwords").Rows.Select(row => row["password"].ToLowerInvariant())]);

    /// <summary>Everything wrong with a password, in Chinese; empty when it is good.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="userName">The account's user name.</param>
    /// <param name="phone">The account's telephone number.</param>
    public static IReadOnlyList<string> Problems(string? password, string? userName, string? phone)
    {
        var text = password ?? "";
        var problems = new List<string>();
        if (Length(text) < Shortest) problems.Add($"密码至少要 {Shortest} 个字符，现在是 {Length(text)} 个。");
        if (Length(text) > Longest) problems.Add($"密码最多 {Longest} 个字符。");
        if (Classes(text) < ClassesWanted) problems.Add("密码里大写字母、小写字母、数字、符号至少要有 3 种。");
        if (userName is { Length: >= NameCounts } && text.Contains(userName, StringComparison.OrdinalIgnoreCase)) problems.Add("密码里不能含有用户名。");
        if (phone is { Length: >= PhoneCounts } && text.Contains(phone, StringComparison.Ordinal)) problems.Add("密码里不能含有手机号。");
        if (problems.Count == 0 && IsCommon(text)) problems.Add("这个密码太常见，容易被猜到，请换一个。");
        return problems;
    }

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problems(password, user.UserName, user.PhoneNumber) is { Count: > 0 } problems
            ? IdentityResult.Failed([.. problems.Select(problem => new IdentityError { Code = "Password", Description = problem })])
            : IdentityResult.Success);

    static int Length(string text) => text.EnumerateRunes().Count();

    static int Classes(string text) => text.EnumerateRunes().Select(ClassOf).Distinct().Count();

    static int ClassOf(Rune rune) =>
        rune.Value is >= 'a' and <= 'z' ? 0 : rune.Value is >= 'A' and <= 'Z' ? 1 : rune.Value is >= '0' and <= '9' ? 2 : 3;

    /// <summary>On the list, the same with digits or signs put behind, or made of a few characters only.</summary>
    static bool IsCommon(string text)
    {
        var plain = text.ToLowerInvariant();
        return Common.Value.Contains(plain)
            || Common.Value.Contains(plain.TrimEnd("0123456789!@#$%^&*._-".ToCharArray()))
            || plain.EnumerateRunes().Distinct().Count() < DifferentWanted;
    }
}
