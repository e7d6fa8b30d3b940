using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>State of an account as an administrator sees it.</summary>
public enum AccountState
{
    [Display(Name = "正常")] Active,
    [Display(Name = "待本人设密码")] Invited,
    [Display(Name = "锁定")] Locked,
    [Display(Name = "停用")] Disabled,
}

/// <summary>What the list of accounts is narrowed to; stands in the address.</summary>
public sealed class AccountFilter
{
    public string? Q { get; set; }
    public string? Role { get; set; }
    public AccountState? State { get; set; }
    public string? Cursor { get; set; }

    /// <summary>Is anything narrowed at all?</summary>
    public bool Any => Q is { Length: > 0 } || Role is { Length: > 0 } || State is not null;

    /// <summary>The address of another page of the same list.</summary>
    public string? At(string? cursor) => cursor is null ? null : "/administration/accounts" + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["role"] = Role,
        ["state"] = State?.ToString(),
        ["cursor"] = cursor,
    }.Where(pair => pair.Value is { Length: > 0 }));
}
