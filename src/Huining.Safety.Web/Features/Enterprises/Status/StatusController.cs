using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Status;

/// <summary>Opens, suspends, closes, moves out or deregisters an enterprise, with date and reason.</summary>
[Route("enterprises/{id:guid}/status"), Allow(Permission.EnterpriseEdit)]
public sealed class StatusController(SafetyDbContext db, TimeProvider time) : EnterpriseActController(db, time)
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Change(Guid id, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file ? Form("Status", file, new StatusForm { On = Today }) : NotFound();

    /// <summary>Changes the status and writes its history.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, [FromForm] StatusForm form, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        var last = await Db.Set<EnterpriseStatusChange>().Where(row => row.EnterpriseId == id).MaxAsync(row => (DateOnly?)row.ChangedOn, cancel);
        foreach (var (field, message) in new StatusRules(file.Status, last, Today).Check(form))
            if (ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, message);
        if (!ModelState.IsValid) return Form("Status", file, form);

        var reason = form.Reason!.Trim();
        Db.Act = new Act("ENTERPRISE.STATUS", $"把经营状态由“{file.Status.Name()}”改为“{form.To!.Value.Name()}”，自 {form.On:yyyy-MM-dd} 起", reason) { MainRecord = id };
        Db.Add(file.ChangeStatus(form.To.Value, form.On!.Value, reason));
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, $"经营状态已改为“{file.Status.Name()}”。");
    }
}
