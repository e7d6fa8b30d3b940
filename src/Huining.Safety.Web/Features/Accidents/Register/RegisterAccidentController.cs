using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Register;

/// <summary>Takes an accident into the ledger and corrects it.</summary>
[Route("accidents")]
[Allow(Permission.AccidentEdit)]
public sealed class RegisterAccidentController(
    SafetyDbContext db, EnterpriseCodeLists lists, AccidentCategories categories, IValidator<AccidentFacts> rules) : Controller
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
        if (accident.Version != version)
            ModelState.AddModelError("", "您填写期间别人已改过这条记录。下面保留了您填的内容，请对照最新记录后再保存。");
        if (!await CheckAsync(form.Facts, accident, cancel)) return Form(form, accident);
        accident.Change(form.Facts, AccidentGradeBand.Shipped());
        db.Act = new Act("ACCIDENT.EDIT", "修改了事故记录");
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "已保存。";
        return LocalRedirect($"/accidents/{id}");
    }

    Task<Accident?> FindAsync(Guid id, CancellationToken cancel) => db.Accidents.FirstOrDefaultAsync(row => row.Id == id, cancel);

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
