using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Hazards.Acting;

/// <summary>One form for every act on a hazard: what it asks for, who may and when stands in the lifecycle.</summary>
[Route("hazards/{id:guid}/acts/{act}"), Allow(Permission.HazardAct)]
public sealed class ActController(HazardActs acts, ActDefaults defaults, HazardCodeLists lists, EnterpriseLookup enterprises, DeadlineDesk desk, EditHistory history, Visitor visitor) : Controller
{
    /// <summary>The form. An act that is not possible now leads back to the hazard and says why.</summary>
    [HttpGet]
    public async Task<IActionResult> Form(Guid id, string act, CancellationToken cancel)
    {
        if (await acts.FindAsync(id, cancel) is not { } hazard) return NotFound();
        var (move, refusal) = HazardLifecycle.Table.Find(act, hazard, new Attempt(visitor, desk.Today));
        if (move is not null) return View(await PageAsync(hazard, move, await defaults.ForAsync(hazard, act, cancel), cancel));
        TempData["Failed"] = refusal;
        return LocalRedirect($"/hazards/{id}");
    }

    /// <summary>Makes the move, or shows the form again with what is wrong and everything that was typed;
    /// the three versions when somebody was faster.</summary>
    [HttpPost]
    public async Task<IActionResult> Form(Guid id, string act, [FromForm(Name = RowVersionTagHelper.FieldName)] int? version, CancellationToken cancel)
    {
        ModelState.Clear();
        var typed = Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString());
        var files = Request.Form.Files.GroupBy(file => file.Name).ToDictionary(field => field.Key, field => (IReadOnlyList<IncomingFile>)[.. field.Select(file => IncomingFile.Of(file))]);
        var outcome = await acts.ActAsync(id, act, new ActInput(typed, files) { SeenVersion = version }, cancel);
        switch (outcome)
        {
            case Outcome<Hazard>.NotFound:
                return NotFound();
            case Outcome<Hazard>.Done(var done):
                TempData["Done"] = $"已{MoveOf(act)!.Label.TrimStart('已')}。{done.FullNumber}现在是“{done.State.Name()}”。";
                return LocalRedirect($"/hazards/{id}");
            case Outcome<Hazard>.Refused(var why):
                ModelState.AddModelError("", why);
                break;
            case Outcome<Hazard>.Changed(var now):
                return await ConflictAsync(now, MoveOf(act)!, version ?? now.Version, typed, cancel);
            case Outcome<Hazard>.Invalid(var errors):
                foreach (var (field, sentence) in errors) ModelState.AddModelError(field, sentence);
                break;
        }
        if (MoveOf(act) is not { } move || await acts.FindAsync(id, cancel) is not { } hazard) return NotFound();
        return View(await PageAsync(hazard, move, typed, cancel));
    }

    /// <summary>The fields are compared with what the form is filled with from the hazard then and from the hazard now.</summary>
    async Task<IActionResult> ConflictAsync(
        Hazard now, Move<Hazard, HazardState> move, int version, Dictionary<string, string> typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(now, version, cancel);
        var fields = move.Needs.Where(need => !need.IsFiles).Select(need => new ConflictField<IReadOnlyDictionary<string, string>>(
            need.Name, need.Label, values => FormText.Of(values.GetValueOrDefault(need.Name)), values => Shown(need, FormText.Of(values.GetValueOrDefault(need.Name)))));
        return this.LostUpdate(new ConflictPage(
            now.FullNumber, [$"现在是“{now.State.Name()}”，进度 {now.Progress}%。", .. since.Sentences], $"/hazards/{now.Id}/acts/{move.Act}", FormText.Of(now.Version),
            ConflictTable.Of(fields, await defaults.ForAsync(since.Before, move.Act, cancel), await defaults.ForAsync(now, move.Act, cancel), typed), $"/hazards/{now.Id}")
        {
            Files = [.. move.Needs.Where(need => need.IsFiles).Select(need => new ConflictFile(need.Name, need.Label, need.Kind == NeedKind.Photos))],
        });

        string Shown(Need need, string value) =>
            need.Kind == NeedKind.Choice && lists.Choices(need, now.SectorCode).FirstOrDefault(choice => choice.Code == value) is { } chosen ? chosen.Name : value;
    }

    static Move<Hazard, HazardState>? MoveOf(string act) => HazardLifecycle.Table.Moves.FirstOrDefault(move => move.Act == act && move.From is not null);

    async Task<ActPage> PageAsync(Hazard hazard, Move<Hazard, HazardState> move, IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        new(hazard, (await enterprises.NamesAsync([hazard.EnterpriseId], cancel)).GetValueOrDefault(hazard.EnterpriseId, ""), move, values,
            move.Needs.Where(need => need.Kind == NeedKind.Choice).ToDictionary(need => need.Name,
                need => (IReadOnlyList<SelectListItem>)[.. lists.Choices(need, hazard.SectorCode).Select(choice => new SelectListItem(choice.Name, choice.Code))]));
}
