using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Report;

/// <summary>Staff enter a hazard found on an inspection; an enterprise is led to its guided questions.</summary>
[Route("hazards/report")]
[Allow(Permission.HazardReport)]
public sealed class ReportHazardController(HazardReports reports, EnterpriseLookup enterprises, DeadlineDesk desk, Visitor visitor) : Controller
{
    const int MostCandidates = 8;

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid? enterprise, CancellationToken cancel)
    {
        if (visitor.Scope.Enterprise != Guid.Empty) return LocalRedirect("/hazards/ask");
        var form = new ReportForm
        {
            FoundOn = desk.Today,
            Source = visitor.Is(Roles.TownshipSupervisor) ? HazardSource.TownshipDaily : visitor.Is(Roles.ReportHandler) ? HazardSource.Complaint : HazardSource.Planned,
        };
        if (enterprise is { } id && await enterprises.FindAsync(id, cancel) is { } known)
            (form.EnterpriseId, form.EnterpriseText) = (known.Id, known.Name);
        return Form(form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Report(ReportForm form, CancellationToken cancel)
    {
        await FindEnterpriseAsync(form, cancel);
        if (!ModelState.IsValid) return Form(form);
        switch (await reports.ReportAsync(form.ToReport(), [.. form.Photos.Select(photo => IncomingFile.Of(photo))], cancel))
        {
            case Outcome<Hazard>.Done { Record: var hazard }:
                TempData["Done"] = $"已登记，编号 {hazard.FullNumber}。下一步：确认级别。";
                return LocalRedirect($"/hazards/{hazard.Id}");
            case Outcome<Hazard>.Invalid { Errors: var errors }:
                foreach (var (field, sentence) in errors) ModelState.AddModelError(char.ToUpperInvariant(field[0]) + field[1..], sentence);
                break;
            case Outcome<Hazard>.Refused { Why: var why }:
                ModelState.AddModelError("", why);
                break;
        }
        return Form(form);
    }

    /// <summary>Several enterprises may fit what was typed; then one is picked.</summary>
    async Task FindEnterpriseAsync(ReportForm form, CancellationToken cancel)
    {
        var text = form.EnterpriseText?.Trim() ?? "";
        if (form.EnterpriseId is { } chosen && await enterprises.FindAsync(chosen, cancel) is { } known && (text.Length == 0 || known.SearchText.Contains(text, StringComparison.OrdinalIgnoreCase))) return;
        form.EnterpriseId = null;
        ModelState.Remove(nameof(form.EnterpriseId));
        if (text.Length == 0)
        {
            ModelState.AddModelError(nameof(form.EnterpriseText), "请填写企业名称的一部分，或统一社会信用代码。");
            return;
        }
        if (await enterprises.FindByCodeAsync(UnifiedSocialCreditCode.Normalise(text), cancel) is { } byCode)
        {
            form.EnterpriseId = byCode.Id;
            return;
        }
        form.Candidates = await enterprises.SearchAsync(text, MostCandidates, cancel);
        if (form.Candidates is [var only]) form.EnterpriseId = only.Id;
        else if (form.Candidates.Count == 0) ModelState.AddModelError(nameof(form.EnterpriseText), $"没有找到“{text}”，请核对名称，或先到企业档案登记。");
        else ModelState.AddModelError(nameof(form.EnterpriseId), $"有 {form.Candidates.Count} 家企业符合“{text}”，请选一家。");
    }

    ViewResult Form(ReportForm form)
    {
        form.Today = desk.Today;
        return View("Form", form);
    }
}
