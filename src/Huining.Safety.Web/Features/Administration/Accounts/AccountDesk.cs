using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Sessions;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>Makes and changes accounts. Runs inside the request's transaction.</summary>
public sealed class AccountDesk(
    SafetyDbContext db, UserManager<AccountRow> accounts, CodeDesk codes, SessionBook book, AuditTrail audit, Visitor visitor, TimeProvider time)
{
    /// <summary>Said to an administrator who tries to change the own account.</summary>
    public const string NotOneself = "不能改自己账号的角色和状态，请另一位安全管理员来改。";

    /// <summary>Said when nobody would be left to give accounts.</summary>
    public const string LastOne = "这是最后一个可用的安全管理员，停用或改掉以后就没有人能管理账号了。请先再开一个。";

    /// <summary>Makes an account and its invitation slip.</summary>
    /// <returns>The slip, or what is wrong in Chinese.</returns>
    public async Task<(Slip? Slip, IReadOnlyList<string> Problems)> InviteAsync(AccountForm form, Guid? enterprise, CancellationToken cancel)
    {
        var account = new AccountRow { Id = Guid.CreateVersion7(), CreatedAt = time.GetUtcNow() };
        Fill(account, form, enterprise);
        db.Act = new Act("ACCOUNT.CREATE", "开设了账号");
        var made = await accounts.CreateAsync(account);
        if (made.Succeeded) made = await accounts.AddToRolesAsync(account, form.Roles);
        if (!made.Succeeded) return (null, Words(made));
        await NoteRolesAsync(account, [], form.Roles, cancel);
        return (await codes.IssueAsync(account, CodePurpose.Invitation, cancel), []);
    }

    /// <summary>Changes an account's facts and roles.</summary>
    /// <returns>What is wrong in Chinese; empty when done.</returns>
    public async Task<IReadOnlyList<string>> ChangeAsync(AccountRow account, AccountForm form, Guid? enterprise, CancellationToken cancel)
    {
        var before = await accounts.GetRolesAsync(account);
        var (gained, lost) = (form.Roles.Except(before).ToList(), before.Except(form.Roles).ToList());
        if ((gained.Count > 0 || lost.Count > 0) && account.Id == visitor.Id) return [NotOneself];
        if (lost.Contains(Roles.SecurityAdmin) && await IsLastSecurityAdminAsync(account.Id, cancel)) return [LastOne];
        db.Act = new Act("ACCOUNT.EDIT", "修改了账号");
        Fill(account, form, enterprise);
        var done = await accounts.UpdateAsync(account);
        if (done.Succeeded && lost.Count > 0) done = await accounts.RemoveFromRolesAsync(account, lost);
        if (done.Succeeded && gained.Count > 0) done = await accounts.AddToRolesAsync(account, gained);
        // Another stamp makes every open session read its roles and posting anew.
        if (done.Succeeded) done = await accounts.UpdateSecurityStampAsync(account);
        if (!done.Succeeded) return Words(done);
        if (gained.Count > 0 || lost.Count > 0) await NoteRolesAsync(account, before, form.Roles, cancel);
        book.Forget(account.Id);
        return [];
    }

    /// <summary>Would the county be without a security administrator if this account went? Asked under a lock that lasts
    /// until commit, so that two who disable each other at once don't both succeed.</summary>
    public async Task<bool> IsLastSecurityAdminAsync(Guid account, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(620422, 2)", cancel);
        return !await (
            from user in db.Users
            join link in db.UserRoles on user.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where role.Name == Roles.SecurityAdmin && user.DisabledAt == null && user.Id != account
            select user.Id).AnyAsync(cancel);
    }

    static void Fill(AccountRow account, AccountForm form, Guid? enterprise)
    {
        account.UserName = form.UserName!.Trim();
        account.DisplayName = form.DisplayName!.Trim();
        account.AgencyId = form.Roles.Any(Roles.OfEnterprise.Contains) ? null : form.AgencyId;
        account.TownshipCode = form.Roles.Contains(Roles.TownshipSupervisor) ? form.TownshipCode : null;
        account.EnterpriseId = enterprise;
        account.CertificateNumber = OrNull(form.CertificateNumber);
        account.PhoneNumber = OrNull(form.Phone);
        account.Email = OrNull(form.Email);
    }

    static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The act that tells of roles.</summary>
    public const string RolesAct = "ACCOUNT.ROLES";

    /// <summary>Roles lie in a table of their own, so history is told of them here.</summary>
    Task NoteRolesAsync(AccountRow account, IEnumerable<string> before, IEnumerable<string> after, CancellationToken cancel)
    {
        static string? Names(IEnumerable<string> roles) => string.Join('、', roles.Select(RoleNames.Of)) is { Length: > 0 } names ? names : null;
        return audit.NoteAsync(new Act(RolesAct, $"角色由“{Names(before) ?? "无"}”改为“{Names(after) ?? "无"}”"), nameof(Account), account.Id, account.UserName,
            changes: [new FieldChange(nameof(AccountForm.Roles), Names(before), Names(after))], cancel: cancel);
    }

    /// <summary>The roles before these changes, newest first; null when they did not change.</summary>
    public static IReadOnlyList<string>? RolesBefore(IEnumerable<FieldChange> changes) =>
        changes.LastOrDefault(change => change.Field == nameof(AccountForm.Roles)) is { } first
            ? [.. Roles.All.Where(role => (first.Old ?? "").Split('、').Contains(RoleNames.Of(role)))]
            : null;

    static IReadOnlyList<string> Words(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}
