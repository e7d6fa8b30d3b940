using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Huining.Safety.Web.Features.Hazards.Ask;

/// <summary>An owner reports a hazard on a phone: one question a screen, a page to check with the photo, a receipt.</summary>
[Route("hazards/ask")]
[Allow(Permission.HazardReport)]
public sealed class AskController(HazardReports reports, HazardActs acts, HazardCodeLists lists, EnterpriseLookup enterprises, DeadlineDesk desk, Visitor visitor) : Controller
{
    /// <summary>Shortest description, so that the check page never fails on it.</summary>
    const int Shortest = HazardRules.ShortestDescription;

    /// <summary>The questions are for enterprises, staff have the form; a receipt is read by whoever sees the hazard.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (visitor.Scope.Enterprise == Guid.Empty && !context.ActionArguments.ContainsKey("id")) context.Result = LocalRedirect("/hazards/report");
    }

    [HttpGet("")]
    public Task<IActionResult> Begin(CancellationToken cancel) => ShowAsync(new AskForm(), cancel);

    /// <summary>Checks one answer and asks the next, or goes back to an earlier question.</summary>
    [HttpPost("step"), NotOnce("asks the next question and writes nothing")]
    public Task<IActionResult> Step(AskForm form, AskStep? to, CancellationToken cancel)
    {
        if (to is { } back)
        {
            ModelState.Clear();
            form.Step = back;
            return ShowAsync(form, cancel);
        }
        CheckAnswer(form);
        if (ModelState.IsValid)
        {
            ModelState.Clear();
            form.Step++;
        }
        return ShowAsync(form, cancel);
    }

    /// <summary>Reports.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Report(AskForm form, CancellationToken cancel)
    {
        form.Today = desk.Today;
        form.Step = AskStep.Check;
        switch (await reports.ReportAsync(form.ToReport(visitor.Scope.Enterprise, lists), [.. form.Photos.Select(photo => IncomingFile.Of(photo))], cancel))
        {
            case Outcome<Hazard>.Done { Record: var hazard }:
                return LocalRedirect($"/hazards/ask/{hazard.Id}/receipt");
            case Outcome<Hazard>.Invalid { Errors: var errors }:
                foreach (var (field, sentence) in errors) ModelState.AddModelError(field == HazardReports.PhotosField ? nameof(form.Photos) : "", sentence);
                break;
            case Outcome<Hazard>.Refused { Why: var why }:
                ModelState.AddModelError("", why);
                break;
        }
        return await ShowAsync(form, cancel);
    }

    /// <summary>The number, and what happens next.</summary>
    [HttpGet("{id:guid}/receipt")]
    public async Task<IActionResult> Receipt(Guid id, CancellationToken cancel) =>
        await acts.FindAsync(id, cancel) is { } hazard ? View(hazard) : NotFound();

    void CheckAnswer(AskForm form)
    {
        switch (form.Step)
        {
            case AskStep.What when form.Picked.Count == 0 && string.IsNullOrWhiteSpace(form.Words):
                ModelState.AddModelError(nameof(form.Picked), "请点一下看到了什么，没有的就自己写。");
                break;
            case AskStep.What when form.Description(lists).Length < Shortest:
                ModelState.AddModelError(nameof(form.Words), $"请再写清楚一点，至少 {Shortest} 个字：什么东西、哪里不对。");
                break;
            case AskStep.Where when string.IsNullOrWhiteSpace(form.Location):
                ModelState.AddModelError(nameof(form.Location), "请写一下在哪里，例如“柜台后面”。");
                break;
            case AskStep.Who when string.IsNullOrWhiteSpace(form.Person):
                ModelState.AddModelError(nameof(form.Person), "请写一下谁来改，写名字就行。");
                break;
            case AskStep.Who when form.DueOn is { } due && due < desk.Today:
                ModelState.AddModelError(nameof(form.DueOn), "这一天已经过了，请选今天或以后的日期。");
                break;
        }
    }

    async Task<IActionResult> ShowAsync(AskForm form, CancellationToken cancel)
    {
        if (await enterprises.FindAsync(visitor.Scope.Enterprise, cancel) is not { } enterprise) return NotFound();
        form.EnterpriseName = enterprise.Name;
        form.Typical = lists.TypicalFor(enterprise.SectorCode);
        form.Today = desk.Today;
        if (form.Step == AskStep.Where && form.Location is null && form.Picked.Select(lists.TypicalOf).FirstOrDefault() is { } typical) form.Location = typical.Where;
        if (form.Step == AskStep.Who) form.Person ??= visitor.Name;
        return View(form.Step.ToString(), form);
    }
}
