using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Huining.Safety.Web.Platform.Accounts.Passwords;

/// <summary>What Identity says to people, in Chinese. The password rules speak for themselves
/// (<see cref="PasswordRules"/>).</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    static IdentityError Error(string code, string words) => new() { Code = code, Description = words };

    /// <inheritdoc />
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "没有办成，请再试一次。");
    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "这个账号刚被别人改过，请重新打开再改。");
    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不对。");
    /// <inheritdoc />
    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "验证码不对或已过期。");
    /// <inheritdoc />
    public override IdentityError RecoveryCodeRedemptionFailed() => Error(nameof(RecoveryCodeRedemptionFailed), "备用码不对或已用过。");
    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "用户名不能为空。");
    /// <inheritdoc />
    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), $"邮箱“{email}”写得不对。");
    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"用户名“{userName}”已经有人用了，请换一个。");
    /// <inheritdoc />
    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), $"邮箱“{email}”已经有人用了。");
    /// <inheritdoc />
    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"没有角色“{role}”。");
    /// <inheritdoc />
    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "这个账号已经有密码。");
    /// <inheritdoc />
    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), $"这个账号已经是{RoleNames.Of(role)}。");
    /// <inheritdoc />
    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), $"这个账号不是{RoleNames.Of(role)}。");
}
