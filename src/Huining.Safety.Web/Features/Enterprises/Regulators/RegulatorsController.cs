using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Regulators;

/// <summary>Says which agencies supervise an enterprise, and which of them leads.</summary>
[Route("enterprises/{id:guid}/regulators"), Allow(Permission.EnterpriseEdit)]
public sealed class RegulatorsController(SafetyDbContext db, TimeProvider time) : EnterpriseActController(db, time)
{
    /// <summary>The form.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> Add(Guid id, bool lead, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        var form = new RegulatorForm { IsLead = lead, Since = Today };
        var fit = lead ? await Agencies().Where(agency => agency.Sectors.Contains(file.SectorCode)).Select(agency => agency.Id).Order().Take(2).ToListAsync(cancel) : [];
        return await AddFormAsync(file, fit is [var only] ? form with { AgencyId = only } : form, cancel);
    }

    /// <summary>Assigns an agency. There can be one lead at a time: the one before must end first.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(Guid id, [FromForm] RegulatorForm form, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        foreach (var (field, message) in form.Check())
            if (ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, message);
        var agency = form.AgencyId is { } wanted ? await Agencies().FirstOrDefaultAsync(row => row.Id == wanted, cancel) : null;
        if (form.AgencyId is not null && agency is null) ModelState.AddModelError(nameof(form.AgencyId), "没有这个部门，请重新选择。");
        var present = (await Db.Set<EnterpriseRegulator>().AsNoTracking().Where(row => row.EnterpriseId == id).ToListAsync(cancel)).Where(row => row.Until is null || row.Until >= form.Since).ToList();
        if (agency is not null && present.Any(row => row.AgencyId == agency.Id))
            ModelState.AddModelError(nameof(form.AgencyId), $"{agency.Name}已经在监管这家企业。要改职责，请先结束原来的一条。");
        if (form.IsLead && present.FirstOrDefault(row => row.IsLead) is { } lead)
            ModelState.AddModelError(nameof(form.IsLead), $"主管部门现在是{lead.AgencyName}，只能有一个。请先结束它的主管职责，再指定新的。");
        if (!ModelState.IsValid) return await AddFormAsync(file, form, cancel);

        Db.Act = new Act("ENTERPRISE.REGULATOR_ASSIGN", $"指定{agency!.Name}为{(form.IsLead ? "主管" : "协管")}部门，自 {form.Since:yyyy-MM-dd} 起");
        Db.Add(new EnterpriseRegulator(file, agency, form.IsLead, form.Since!.Value, form.OfficerName?.Trim() is { Length: > 0 } name ? name : null));
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, $"已指定{agency.Name}。");
    }

    /// <summary>The form that ends an assignment.</summary>
    [HttpGet("{regulator:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid regulator, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file && await OpenAsync(id, regulator, cancel) is { } row ? EndForm(file, row, new EndForm { On = Today }) : NotFound();

    /// <summary>Ends an assignment.</summary>
    [HttpPost("{regulator:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid regulator, [FromForm] EndForm form, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || await OpenAsync(id, regulator, cancel) is not { } row) return NotFound();
        foreach (var (field, message) in form.Check(Today, row.Since, reasonNeeded: false))
            if (ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, message);
        if (!ModelState.IsValid) return EndForm(file, row, form);
        Db.Act = new Act("ENTERPRISE.REGULATOR_END", $"结束了{row.AgencyName}的{(row.IsLead ? "主管" : "协管")}职责，至 {form.On:yyyy-MM-dd} 止", form.Reason?.Trim());
        row.End(form.On!.Value);
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, $"{row.AgencyName}的监管已结束。");
    }

    IQueryable<Agency> Agencies() => Db.Agencies.AsNoTracking().Where(row => row.ClosedAt == null);

    async Task<EnterpriseRegulator?> OpenAsync(Guid file, Guid regulator, CancellationToken cancel) =>
        await PartAsync<EnterpriseRegulator>(file, regulator, cancel) is { Until: null } row ? row : null;

    /// <summary>Agencies of the enterprise's sector and township first.</summary>
    async Task<ViewResult> AddFormAsync(Enterprise file, RegulatorForm form, CancellationToken cancel)
    {
        var agencies = await Agencies().Where(row => row.DivisionCode == Division.County || row.DivisionCode == file.TownshipCode).ToListAsync(cancel);
        ViewData["Agencies"] = agencies
            .OrderByDescending(row => row.Sectors.Contains(file.SectorCode)).ThenByDescending(row => row.DivisionCode == file.TownshipCode)
            .ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToList();
        return Form("Regulator", file, form);
    }

    ViewResult EndForm(Enterprise file, EnterpriseRegulator row, EndForm form)
    {
        ViewData["Regulator"] = row;
        return Form("EndRegulator", file, form);
    }
}
