using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Counting;

/// <summary>Takes an accident out of the count with a reason, or back in; the record stays (ledgers.md §4).</summary>
[Route("accidents/{id:guid}/counting")]
[Allow(Permission.AccidentEdit)]
public sealed class CountAccidentController(SafetyDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        await db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } accident ? View("Form", new CountingForm { Accident = accident }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, CountingForm form, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } accident) return NotFound();
        form.Accident = accident;
        if (form.Reason is not { Length: >= 5 and <= 500 }) ModelState.AddModelError(nameof(form.Reason), "请写明理由，5 至 500 字。");
        if (accident.Version != version) ModelState.AddModelError("", "您填写期间别人已改过这条记录，请看清最新情况再决定。");
        if (!ModelState.IsValid) return View("Form", form);
        var excluded = accident.State == AccidentState.Excluded;
        if (excluded) accident.Include();
        else accident.Exclude();
        db.Act = new Act(excluded ? "ACCIDENT.INCLUDE" : "ACCIDENT.EXCLUDE", excluded ? "把事故重新计入统计" : "把事故排除出统计", form.Reason);
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = excluded ? "已重新计入统计。" : "已排除，不再计入统计。";
        return LocalRedirect($"/accidents/{id}");
    }
}

/// <summary>The reason for counting or not counting.</summary>
public sealed class CountingForm
{
    [ValidateNever] public Accident Accident { get; set; } = null!;
    public string? Reason { get; set; }
}
