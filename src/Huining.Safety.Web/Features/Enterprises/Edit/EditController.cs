using FluentValidation.Results;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Edit;

/// <summary>New files and edits, by officers and, in their own township, by township supervisors.</summary>
[Route("enterprises"), Allow(Permission.EnterpriseEdit)]
public sealed class EditController(
    SafetyDbContext db, EnterpriseEditing editing, EnterpriseVersions versions, DuplicateFinder duplicates, EnterpriseCodeLists lists, Visitor visitor) : Controller
{
    /// <summary>The form of a new file.</summary>
    [HttpGet("new")]
    public IActionResult New() => Form(new EnterpriseFacts { TownshipCode = visitor.Scope.County ? "" : visitor.Scope.Township }, null, 0, []);

    /// <summary>Makes a file. One that is very like another asks whether it is the same.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> New([FromForm] EnterpriseFacts facts, [FromForm(Name = EnterpriseForm.NotDuplicate)] bool notDuplicate, CancellationToken cancel)
    {
        var hits = await duplicates.FindAsync(EnterpriseFactsForm.Normalise(facts, lists), null, cancel);
        if (!notDuplicate && hits.Any(hit => hit.Score.Points is >= DuplicateScore.High and < 100))
            ModelState.AddModelError(EnterpriseForm.NotDuplicate, "已有很相近的企业。请点开看一看；确认不是同一家，勾选后再保存。");
        var outcome = ModelState.IsValid
            ? await editing.RegisterAsync(facts, cancel)
            : new EnterpriseOutcome(null, (await editing.CheckAsync(facts, null, cancel)).Errors, []);
        ModelState.AddFailures(outcome.Errors);
        return outcome.Enterprise is { } file ? Done(file, "已建档", outcome.Warnings) : Form(facts, null, 0, hits);
    }

    /// <summary>The form of a file.</summary>
    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file ? Form(MaskedPhones.Hide(file.Facts()), file, file.Version, []) : NotFound();

    /// <summary>Saves an edit, or shows the three versions when somebody was faster.</summary>
    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, [FromForm] EnterpriseFacts facts, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        if (file.Version != version) return await ConflictAsync(file, version, facts, cancel);
        var whole = MaskedPhones.Restore(facts, file.Facts()) with { Status = file.Status };
        var outcome = ModelState.IsValid
            ? await editing.EditAsync(file, whole, cancel)
            : new EnterpriseOutcome(null, (await editing.CheckAsync(whole, id, cancel)).Errors, []);
        if (outcome.Conflict && await FileAsync(id, cancel) is { } now) return await ConflictAsync(now, version, facts, cancel);
        ModelState.AddFailures(outcome.Errors);
        return outcome.Enterprise is not null ? Done(file, "已保存", outcome.Warnings) : Form(facts, file, version, []);
    }

    Task<Enterprise?> FileAsync(Guid id, CancellationToken cancel) =>
        db.Enterprises.FirstOrDefaultAsync(row => row.Id == id && row.MergedIntoId == null, cancel);

    async Task<IActionResult> ConflictAsync(Enterprise file, int version, EnterpriseFacts typed, CancellationToken cancel)
    {
        var form = new ConflictForm($"/enterprises/{file.Id}/edit", EnterpriseFields.All.Where(field => field.Name != nameof(EnterpriseFacts.Status)), PhonesMasked: true);
        return this.LostUpdate(await versions.ConflictAsync(file, version, typed with { Status = file.Status }, form, cancel));
    }

    ViewResult Form(EnterpriseFacts facts, Enterprise? file, int version, IReadOnlyList<DuplicateHit> hits)
    {
        ViewData["Form"] = new EnterpriseForm(file, version, lists.TownshipChoices(visitor.Scope), hits);
        return View("Edit", facts);
    }

    LocalRedirectResult Done(Enterprise file, string what, IReadOnlyList<ValidationFailure> warnings)
    {
        TempData["Done"] = warnings.Count == 0 ? $"{what}。" : $"{what}。请再核对：{string.Join("", warnings.Select(warning => warning.ErrorMessage))}";
        return LocalRedirect($"/enterprises/{file.Id}");
    }
}
