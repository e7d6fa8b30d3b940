using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Administration.Agencies;

/// <summary>The bodies with safety duties: list, new, change, close.</summary>
[Allow(Permission.SystemManage), Route("/administration/agencies")]
public sealed class AgenciesController(SafetyDbContext db, IValidator<AgencyForm> rules, EditHistory history, TimeProvider time) : Controller
{
    /// <summary>The list: about forty, so on one page.</summary>
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancel)
    {
        var divisions = await db.Divisions.AsNoTracking().Where(row => row.Code == Division.County || row.ParentCode == Division.County).ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        var people = await db.Users.Where(row => row.DisabledAt == null && row.AgencyId != null).GroupBy(row => row.AgencyId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var agencies = await db.Agencies.AsNoTracking().OrderBy(row => row.ClosedAt != null).ThenBy(row => row.DivisionCode).ThenBy(row => row.Name).ToListAsync(cancel);
        return View("List", agencies.Select(row => new AgencyLine(
            row, divisions.GetValueOrDefault(row.DivisionCode) ?? row.DivisionCode, string.Join("、", row.Sectors.Select(SectorNames.Of)), people.GetValueOrDefault(row.Id))).ToList());
    }

    /// <summary>The empty form.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => await PageAsync(null, new AgencyForm { DivisionCode = Division.County }, cancel);

    /// <summary>Makes an agency.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Create(AgencyForm form, CancellationToken cancel)
    {
        await CheckAsync(form, null, cancel);
        if (!ModelState.IsValid) return await PageAsync(null, form, cancel);
        db.Act = new Act("AGENCY.CREATE", "新建了单位");
        db.Add(new Agency(form.Name!.Trim(), form.DivisionCode!, form.Sectors, OrNull(form.Phone)));
        await db.SaveChangesAsync(cancel);
        return Done($"已新建 {form.Name!.Trim()}。");
    }

    /// <summary>The form of an agency.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } agency ? await PageAsync(agency, AgencyForm.Of(agency), cancel) : NotFound();

    /// <summary>Saves the changes.</summary>
    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, AgencyForm form, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } agency) return NotFound();
        form.Sectors = FormText.Several(form.Sectors);
        if (version != agency.Version) return await ConflictAsync(agency, version, form, cancel);
        await CheckAsync(form, id, cancel);
        if (!ModelState.IsValid) return await PageAsync(agency, form, cancel);
        db.Act = new Act("AGENCY.EDIT", "修改了单位");
        agency.Change(form.Name!.Trim(), form.DivisionCode!, form.Sectors, OrNull(form.Phone));
        await db.SaveChangesAsync(cancel);
        return Done($"{agency.Name} 已修改。人员的行业范围在下次登录时更新。");
    }

    /// <summary>Closes an agency that was dissolved: it keeps its history and takes no new people.</summary>
    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } agency) return NotFound();
        if (await db.Users.AnyAsync(row => row.AgencyId == id && row.DisabledAt == null, cancel))
        {
            TempData["Failed"] = $"{agency.Name} 还有在用的账号，请安全管理员先停用或改到别的单位。";
            return LocalRedirect($"/administration/agencies/{id}");
        }
        db.Act = new Act("AGENCY.CLOSE", "撤销了单位");
        agency.Close(time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return Done($"{agency.Name} 已撤销，历史保留。");
    }

    async Task<IActionResult> ConflictAsync(Agency agency, int version, AgencyForm typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(agency, version, cancel);
        var divisions = await DivisionsAsync(cancel);
        var fields = FormText.FieldsOf<AgencyForm>((name, value) => name switch
        {
            nameof(AgencyForm.DivisionCode) => divisions.Find(row => row.Value == (string)value)?.Text,
            nameof(AgencyForm.Sectors) => SectorNames.Of((string)value),
            _ => null,
        });
        return this.LostUpdate(new ConflictPage(
            agency.Name, since.Sentences, $"/administration/agencies/{agency.Id}", FormText.Of(agency.Version),
            ConflictTable.Of(fields, AgencyForm.Of(since.Before), AgencyForm.Of(agency), typed), $"/administration/agencies/{agency.Id}"));
    }

    Task<List<SelectListItem>> DivisionsAsync(CancellationToken cancel) =>
        db.Divisions.AsNoTracking().Where(row => row.Code == Division.County || row.ParentCode == Division.County).OrderBy(row => row.Code)
            .Select(row => new SelectListItem(row.Code == Division.County ? "全县" : row.Name, row.Code)).ToListAsync(cancel);

    async Task CheckAsync(AgencyForm form, Guid? own, CancellationToken cancel)
    {
        foreach (var error in (await rules.ValidateAsync(form, cancel)).Errors) ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        var name = form.Name?.Trim();
        if (await db.Agencies.AnyAsync(row => row.Name == name && row.Id != own, cancel)) ModelState.AddModelError(nameof(form.Name), $"已经有“{name}”。");
        if (form.DivisionCode is { Length: > 0 } code && !await db.Divisions.AnyAsync(row => row.Code == code && (code == Division.County || row.ParentCode == Division.County), cancel))
            ModelState.AddModelError(nameof(form.DivisionCode), "管辖范围只能选全县或本县的乡镇。");
        if (form.Sectors.Any(sector => !SectorNames.Known(sector))) ModelState.AddModelError(nameof(form.Sectors), "选了不存在的行业，请重新选择。");
    }

    async Task<ViewResult> PageAsync(Agency? agency, AgencyForm form, CancellationToken cancel)
    {
        ViewData["Agency"] = agency;
        ViewData["Divisions"] = await DivisionsAsync(cancel);
        ViewData["Sectors"] = SectorNames.All.Select(sector => new SelectListItem(sector.Value, sector.Key)).ToList();
        return View("Edit", form);
    }

    Task<Agency?> FindAsync(Guid id, CancellationToken cancel) => db.Agencies.FirstOrDefaultAsync(row => row.Id == id, cancel);

    LocalRedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return LocalRedirect("/administration/agencies");
    }

    static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One agency of the list.</summary>
public sealed record AgencyLine(Agency Agency, string Division, string Sectors, int People);
