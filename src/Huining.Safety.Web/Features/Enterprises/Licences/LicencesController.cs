using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Licences;

/// <summary>Enters, corrects and ends licences of a file.</summary>
[Route("enterprises/{id:guid}/licences"), Allow(Permission.EnterpriseEdit)]
public sealed class LicencesController(SafetyDbContext db, TimeProvider time, LicenceRules rules, LicenceTypes types, EditHistory history) : EnterpriseActController(db, time)
{
    /// <summary>The form of a new licence, its kind guessed from the enterprise's.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> Add(Guid id, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file ? Form("Licence", file, new LicenceFacts { TypeCode = types.MainOf(file.KindCode) }) : NotFound();

    /// <summary>Enters a licence.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(Guid id, [FromForm] LicenceFacts typed, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        var facts = await CheckAsync(file, typed, null, cancel);
        if (!ModelState.IsValid) return Form("Licence", file, typed);
        Db.Act = new Act("ENTERPRISE.LICENCE_ADD", $"登记了{types.NameOf(facts.TypeCode)} {facts.Number}");
        Db.Add(new EnterpriseLicence(file, facts));
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, "许可证已登记。");
    }

    /// <summary>The form of a licence in force.</summary>
    [HttpGet("{licence:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Guid licence, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file && await InForceAsync(id, licence, cancel) is { } row ? Shown(file, row, row.Facts()) : NotFound();

    /// <summary>Corrects a licence.</summary>
    [HttpPost("{licence:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Guid licence, [FromForm] LicenceFacts typed, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || await InForceAsync(id, licence, cancel) is not { } row) return NotFound();
        if (row.Version != version) return await ConflictAsync(row, version, typed, cancel);
        var facts = await CheckAsync(file, typed, licence, cancel);
        if (!ModelState.IsValid) return Shown(file, row, typed);
        Db.Act = new Act("ENTERPRISE.LICENCE_EDIT", $"更正了{types.NameOf(facts.TypeCode)} {facts.Number}");
        row.Change(facts);
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, "许可证已更正。");
    }

    /// <summary>The form that ends a licence.</summary>
    [HttpGet("{licence:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid licence, CancellationToken cancel) =>
        await FileAsync(id, cancel) is { } file && await InForceAsync(id, licence, cancel) is { } row ? EndForm(file, row, new EndForm { On = Today }) : NotFound();

    /// <summary>Takes a licence out of force.</summary>
    [HttpPost("{licence:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid licence, [FromForm] EndForm form, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file || await InForceAsync(id, licence, cancel) is not { } row) return NotFound();
        foreach (var (field, message) in form.Check(Today, row.IssuedOn, reasonNeeded: true))
            if (ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, message);
        if (!ModelState.IsValid) return EndForm(file, row, form);
        Db.Act = new Act("ENTERPRISE.LICENCE_END", $"停用了{types.NameOf(row.TypeCode)} {row.Number}", form.Reason!.Trim());
        row.End(form.On!.Value, form.Reason!.Trim());
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, "许可证已停用，仍保留在档案里。");
    }

    async Task<EnterpriseLicence?> InForceAsync(Guid file, Guid licence, CancellationToken cancel) =>
        await PartAsync<EnterpriseLicence>(file, licence, cancel) is { EndedOn: null } row ? row : null;

    async Task<IActionResult> ConflictAsync(EnterpriseLicence row, int version, LicenceFacts typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(row, version, cancel);
        var fields = FormText.FieldsOf<LicenceFacts>((name, value) => name == nameof(LicenceFacts.TypeCode) ? types.NameOf((string)value) : null);
        return this.LostUpdate(new ConflictPage(
            row.AuditTitle, since.Sentences, $"/enterprises/{row.EnterpriseId}/licences/{row.Id}/edit", FormText.Of(row.Version),
            ConflictTable.Of(fields, since.Before.Facts(), row.Facts(), typed.Normalise()), $"/enterprises/{row.EnterpriseId}"));
    }

    async Task<LicenceFacts> CheckAsync(Enterprise file, LicenceFacts typed, Guid? self, CancellationToken cancel)
    {
        var facts = typed.Normalise();
        ModelState.AddFailures(rules.Validate(facts).Errors);
        if (await Db.Set<EnterpriseLicence>().AnyAsync(row => row.EnterpriseId == file.Id && row.Id != self && row.EndedOn == null
                && row.TypeCode == facts.TypeCode && row.Number == facts.Number, cancel))
            ModelState.AddModelError(nameof(facts.Number), "这个许可证已经登记过，请不要重复登记。");
        return facts;
    }

    ViewResult Shown(Enterprise file, EnterpriseLicence row, LicenceFacts facts)
    {
        ViewData["Licence"] = row;
        return Form("Licence", file, facts);
    }

    ViewResult EndForm(Enterprise file, EnterpriseLicence row, EndForm form)
    {
        ViewData["Licence"] = row;
        return Form("EndLicence", file, form);
    }
}
