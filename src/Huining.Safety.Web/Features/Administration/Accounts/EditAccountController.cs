using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>New accounts and changes of existing ones.</summary>
[Allow(Permission.AccountManage), Route("/administration/accounts")]
public sealed class EditAccountController(
    SafetyDbContext db, AccountDesk desk, AccountEnterprises enterprises, SlipTray tray, IValidator<AccountForm> rules, EditHistory history, Visitor visitor) : Controller
{
    /// <summary>The empty form.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => await PageAsync(null, new AccountForm(), cancel);

    /// <summary>Makes the account and goes to its slip.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Create(AccountForm form, CancellationToken cancel)
    {
        var enterprise = await CheckAsync(form, cancel);
        if (!ModelState.IsValid) return await PageAsync(null, form, cancel);
        var (slip, problems) = await desk.InviteAsync(form, enterprise, cancel);
        Add(problems);
        if (slip is null) return await PageAsync(null, form, cancel);
        tray.Put(TempData, slip);
        return LocalRedirect($"/administration/accounts/{slip.AccountId}/slip");
    }

    /// <summary>The form of an account.</summary>
    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } account) return NotFound();
        return await PageAsync(account, await StandingAsync(account, await db.RolesOfAsync(id, cancel), cancel), cancel);
    }

    /// <summary>Saves the changes, or shows the three versions when somebody was faster. Accounts keep no version that only
    /// people move, so the form remembers its place in the trail.</summary>
    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Change(Guid id, AccountForm form, [FromForm(Name = "__version")] long place, CancellationToken cancel)
    {
        if (await db.Users.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } account) return NotFound();
        form.Roles = FormText.Several(form.Roles);
        if (await history.PlaceAsync(account, AccountDesk.RolesAct, cancel) is var now && now != place) return await ConflictAsync(account, place, now, form, cancel);
        var enterprise = await CheckAsync(form, cancel);
        if (ModelState.IsValid) Add(await desk.ChangeAsync(account, form, enterprise, cancel));
        if (!ModelState.IsValid) return await PageAsync(account, form, cancel);
        TempData["Done"] = $"账号 {account.UserName} 已修改，几秒钟内对他已登录的设备生效。";
        return LocalRedirect($"/administration/accounts/{id}");
    }

    async Task<AccountForm> StandingAsync(AccountRow account, IEnumerable<string> roles, CancellationToken cancel)
    {
        var names = await enterprises.NamesAsync(account.EnterpriseId is { } firm ? [firm] : [], cancel);
        return AccountForm.Of(account, roles, names.Values.FirstOrDefault());
    }

    async Task<IActionResult> ConflictAsync(AccountRow account, long place, long now, AccountForm typed, CancellationToken cancel)
    {
        var since = await history.AfterAsync(account, place, AccountDesk.RolesAct, cancel);
        var roles = await db.RolesOfAsync(account.Id, cancel);
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var townships = await db.Divisions.AsNoTracking().Where(row => row.ParentCode == Division.County).ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        var fields = FormText.FieldsOf<AccountForm>((name, value) => name switch
        {
            nameof(AccountForm.Roles) => RoleNames.Of((string)value),
            nameof(AccountForm.AgencyId) => agencies.GetValueOrDefault((Guid)value),
            nameof(AccountForm.TownshipCode) => townships.GetValueOrDefault((string)value),
            _ => null,
        });
        return this.LostUpdate(new ConflictPage(
            $"账号 {account.UserName}", since.Sentences, $"/administration/accounts/{account.Id}/edit", FormText.Of(now),
            ConflictTable.Of(fields, await StandingAsync(since.Before, AccountDesk.RolesBefore(since.Changes) ?? roles, cancel), await StandingAsync(account, roles, cancel), typed),
            $"/administration/accounts/{account.Id}"));
    }

    async Task<Guid?> CheckAsync(AccountForm form, CancellationToken cancel)
    {
        foreach (var error in (await rules.ValidateAsync(form, cancel)).Errors) ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        if (!form.Roles.Any(Roles.OfEnterprise.Contains) || string.IsNullOrWhiteSpace(form.Enterprise)) return null;
        var enterprise = await enterprises.FindAsync(form.Enterprise, cancel);
        if (enterprise is null) ModelState.AddModelError(nameof(form.Enterprise), "没有找到这家企业，或有重名。请写 18 位统一社会信用代码。");
        return enterprise;
    }

    void Add(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError(problem == AccountDesk.NotOneself || problem == AccountDesk.LastOne ? nameof(AccountForm.Roles) : nameof(AccountForm.UserName), problem);
    }

    async Task<ViewResult> PageAsync(AccountRow? account, AccountForm form, CancellationToken cancel)
    {
        ViewData["Account"] = account;
        ViewData["Place"] = account is null ? 0 : await history.PlaceAsync(account, AccountDesk.RolesAct, cancel);
        ViewData["Own"] = account is not null && account.Id == visitor.Id;
        ViewData["Roles"] = Roles.All.Select(role => new SelectListItem(RoleNames.Of(role), role)).ToList();
        ViewData["Agencies"] = await db.Agencies.AsNoTracking().Where(row => row.ClosedAt == null || row.Id == form.AgencyId).OrderBy(row => row.DivisionCode).ThenBy(row => row.Name)
            .Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancel);
        ViewData["Townships"] = await db.Divisions.AsNoTracking().Where(row => row.ParentCode == Division.County).OrderBy(row => row.Code)
            .Select(row => new SelectListItem(row.Name, row.Code)).ToListAsync(cancel);
        return View("Edit", form);
    }
}
