using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Register;

/// <summary>Takes an accident into the ledger and corrects it.</summary>
[Route("accidents")]
[Allow(Permission.AccidentEdit)]
public sealed class RegisterAccidentController(
    SafetyDbContext db, EnterpriseCodeLists lists, AccidentCategories categories, IValidator<AccidentFacts> rules, EditHistory history) : Controller
{
    [HttpGet("new")]
    public IActionResult New() => Form(new AccidentForm(), null);

    [HttpPost("new")]
    public async Task<IActionResult> New(AccidentForm form, CancellationToken cancel)
    {
        if (!await CheckAsync(form.Facts, null, cancel)) return Form(form, null);
        var accident = Accident.Register(form.Facts, AccidentGradeBand.Shipped());
        db.Act = new Act("ACCIDENT.REGISTER", "登记了事故");
        db.Add(accident);
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = $"已登记事故 {accident.Number}。";
        return LocalRedirect($"/accidents/{accident.Id}");
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } accident ? Form(new AccidentForm { Facts = accident.Facts() }, accident) : NotFound();

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, AccidentForm form, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } accident) return NotFound();
        if (accident.Version != version) return await ConflictAsync(accident, version, form.Facts, cancel);
        if (!await CheckAsync(form.Facts, accident, cancel)) return Form(form, accident);
        accident.Change(form.Facts, AccidentGradeBand.Shipped());
        db.Act = new Act("ACCIDENT.EDIT", "修改了事故记录");
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "已保存。";
        return LocalRedirect($"/accidents/{id}");
    }

    Task<Accident?> FindAsync(Guid id, CancellationToken cancel) => db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel);

    async Task<IActionResult> ConflictAsync(Accident accident, int version, AccidentFacts typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(accident, version, cancel);
        var fields = FormText.FieldsOf<AccidentFacts>((name, value) => name switch
        {
            nameof(AccidentFacts.TownshipCode) => lists.TownshipName((string)value),
            nameof(AccidentFacts.SectorCode) => lists.SectorName((string)value),
            nameof(AccidentFacts.CategoryCode) => categories.Name((string)value),
            nameof(AccidentFacts.OccurredAt) => FormText.Of(value).Replace('T', ' '),
            _ => null,
        }, $"{nameof(AccidentForm.Facts)}.");
        return this.LostUpdate(new ConflictPage(
            accident.AuditTitle, since.Sentences, $"/accidents/{accident.Id}/edit", FormText.Of(accident.Version),
            ConflictTable.Of(fields, since.Before.Facts(), accident.Facts(), typed), $"/accidents/{accident.Id}"));
    }

    async Task<bool> CheckAsync(AccidentFacts facts, Accident? accident, CancellationToken cancel)
    {
        foreach (var error in (await rules.ValidateAsync(facts, cancel)).Errors.DistinctBy(error => error.PropertyName))
            if (!ModelState.TryGetValue($"Facts.{error.PropertyName}", out var state) || state.Errors.Count == 0)
                ModelState.AddModelError($"Facts.{error.PropertyName}", error.ErrorMessage);
        var number = facts.Number?.Trim() ?? "";
        if (await db.Accidents.AnyAsync(row => row.Number == number && (accident == null || row.Id != accident.Id), cancel))
            ModelState.AddModelError("Facts.Number", $"编号 {number} 已有记录，请核对是否重复登记。");
        return ModelState.IsValid;
    }

    ViewResult Form(AccidentForm form, Accident? accident) => View("Form", form.With(lists, categories, accident));
}
