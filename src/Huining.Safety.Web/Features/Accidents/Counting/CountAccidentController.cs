using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Counting;

/// <summary>Takes an accident out of the count with a reason, or back in; the record stays (ledgers.md §4).</summary>
[Route("accidents/{id:guid}/counting")]
[Allow(Permission.AccidentEdit)]
public sealed class CountAccidentController(SafetyDbContext db, EditHistory history) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        await db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } accident ? View("Form", new CountingForm { Accident = accident, Exclude = accident.State != AccidentState.Excluded }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, CountingForm form, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } accident) return NotFound();
        form.Accident = accident;
        var excluded = accident.State == AccidentState.Excluded;
        if (accident.Version != version) return await ConflictAsync(accident, version, form, cancel);
        if (form.Exclude == excluded)
        {
            TempData["Done"] = excluded ? "已经是排除的，没有改动。" : "已经计入统计，没有改动。";
            return LocalRedirect($"/accidents/{id}");
        }
        if (form.Reason is not { Length: >= 5 and <= 500 }) ModelState.AddModelError(nameof(form.Reason), "请写明理由，5 至 500 字。");
        if (!ModelState.IsValid) return View("Form", form);
        if (excluded) accident.Include();
        else accident.Exclude();
        db.Act = new Act(excluded ? "ACCIDENT.INCLUDE" : "ACCIDENT.EXCLUDE", excluded ? "把事故重新计入统计" : "把事故排除出统计", form.Reason);
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = excluded ? "已重新计入统计。" : "已排除，不再计入统计。";
        return LocalRedirect($"/accidents/{id}");
    }

    static readonly IReadOnlyList<ConflictField<CountingForm>> Fields =
    [
        new(nameof(CountingForm.Exclude), "统计", form => FormText.Of(form.Exclude), form => form.Exclude ? "排除，不计入" : "计入"),
        new(nameof(CountingForm.Reason), "理由", form => FormText.Of(form.Reason), form => FormText.Of(form.Reason)),
    ];

    async Task<IActionResult> ConflictAsync(Accident accident, int version, CountingForm typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(accident, version, cancel);
        return this.LostUpdate(new ConflictPage(
            accident.AuditTitle, since.Sentences, $"/accidents/{accident.Id}/counting", FormText.Of(accident.Version),
            ConflictTable.Of(Fields, Standing(since.Before), Standing(accident), typed), $"/accidents/{accident.Id}"));
    }

    static CountingForm Standing(Accident accident) => new() { Exclude = accident.State == AccidentState.Excluded };
}

/// <summary>The reason for counting or not counting.</summary>
public sealed class CountingForm
{
    [ValidateNever] public Accident Accident { get; set; } = null!;
    public string? Reason { get; set; }

    /// <summary>What the person saw on the button: to take it out, or back in. Without it a second click would turn the
    /// first around.</summary>
    public bool Exclude { get; set; }
}
