using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Api;

namespace Huining.Safety.Web.Features.Account.Tokens;

/// <summary>What is asked for a new token.</summary>
public sealed record TokenForm
{
    [Display(Name = "用途"), Required(ErrorMessage = "请写明哪个程序用它、做什么，如“省平台数据交换”。"), StringLength(50, ErrorMessage = "用途最多 50 个字。")]
    public string Name { get; set; } = "";

    [Display(Name = "有效天数"), Range(1, 365, ErrorMessage = "有效天数请填 1 至 365。")]
    public int Days { get; set; } = 90;
}

/// <summary>The page of a person's tokens.</summary>
/// <param name="Form">The new token.</param>
/// <param name="Key">The key just issued; shown this once.</param>
/// <param name="Now">Against which expiry is told.</param>
/// <param name="Tokens">Those that hold first.</param>
public sealed record TokenPage(TokenForm Form, string? Key, DateTimeOffset Now, IReadOnlyList<ApiToken> Tokens)
{
    /// <summary>Can the token still be used?</summary>
    public bool Holds(ApiToken token) => token.RevokedAt is null && token.ExpiresAt > Now;

    /// <summary>What a reader sees: 有效, 已收回 or 已过期.</summary>
    public string StateOf(ApiToken token) => Holds(token) ? "有效" : token.RevokedAt is not null ? "已收回" : "已过期";
}
