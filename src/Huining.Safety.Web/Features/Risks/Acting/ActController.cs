using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Details;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Risks.Acting;

/// <summary>One form for every act on a risk: what it asks for, who may and when stands in the lifecycle.</summary>
[Route("risks/{id:guid}/acts/{act}"), Allow(Permission.RiskAct)]
public sealed class ActController(RiskActs acts, EnterpriseLookup enterprises, DeadlineDesk desk, EditHistory history, Visitor visitor) : Controller
{
    /// <summary>The form. An act that is not possible now leads back to the risk and says why.</summary>
    [HttpGet]
    public async Task<IActionResult> Form(Guid id, string act, CancellationToken cancel)
    {
        if (await acts.FindAsync(id, cancel) is not { } risk) return NotFound();
        if (act == "EDIT") return LocalRedirect(RiskPage.Href(id, act));
        var (move, refusal) = RiskLifecycle.Table.Find(act, risk, new Attempt(visitor, desk.Today));
        if (move is not null) return View(await PageAsync(risk, move, new Dictionary<string, string>(), cancel));
        TempData["Failed"] = refusal;
        return LocalRedirect($"/risks/{id}");
    }

    /// <summary>Makes the move, or shows the form again with what is wrong and everything that was typed.</summary>
    [HttpPost]
    public async Task<IActionResult> Form(Guid id, string act, [FromForm(Name = RowVersionTagHelper.FieldName)] int? version, CancellationToken cancel)
    {
        ModelState.Clear();
        var typed = Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString());
        switch (await acts.ActAsync(id, act, new ActInput(typed, new Dictionary<string, IReadOnlyList<IncomingFile>>()) { SeenVersion = version }, cancel))
        {
            case Outcome<RiskItem>.NotFound:
                return NotFound();
            case Outcome<RiskItem>.Done(var done):
                TempData["Done"] = $"已办理“{MoveOf(act)!.Label}”。{done.FullNumber}现在是“{done.State.Name()}”。";
                return LocalRedirect($"/risks/{id}");
            case Outcome<RiskItem>.Refused(var why):
                ModelState.AddModelError("", why);
                break;
            case Outcome<RiskItem>.Changed(var now):
                return await ConflictAsync(now, MoveOf(act)!, version ?? now.Version, typed, cancel);
            case Outcome<RiskItem>.Invalid(var errors):
                foreach (var (field, sentence) in errors) ModelState.AddModelError(field, sentence);
                break;
        }
        if (MoveOf(act) is not { } move || await acts.FindAsync(id, cancel) is not { } risk) return NotFound();
        return View(await PageAsync(risk, move, typed, cancel));
    }

    async Task<IActionResult> ConflictAsync(RiskItem now, Move<RiskItem, RiskState> move, int version, Dictionary<string, string> typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(now, version, cancel);
        var fields = move.Needs.Select(need => new ConflictField<IReadOnlyDictionary<string, string>>(
            need.Name, need.Label, values => FormText.Of(values.GetValueOrDefault(need.Name)), values => Shown(need, FormText.Of(values.GetValueOrDefault(need.Name)))));
        var empty = new Dictionary<string, string>();
        return this.LostUpdate(new ConflictPage(now.FullNumber, [$"现在是“{now.State.Name()}”。", .. since.Sentences], $"/risks/{now.Id}/acts/{move.Act}",
            FormText.Of(now.Version), ConflictTable.Of(fields, empty, empty, typed), $"/risks/{now.Id}"));

        static string Shown(Need need, string value) => RiskActs.Choices(need).FirstOrDefault(choice => choice.Code == value)?.Name ?? value;
    }

    static Move<RiskItem, RiskState>? MoveOf(string act) => RiskLifecycle.Table.Moves.FirstOrDefault(move => move.Act == act && move.From is not null);

    async Task<RiskActPage> PageAsync(RiskItem risk, Move<RiskItem, RiskState> move, IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        new(risk, (await enterprises.NamesAsync([risk.EnterpriseId], cancel)).GetValueOrDefault(risk.EnterpriseId, ""), move, values);
}

/// <summary>The form of an act, made from what the lifecycle says it needs.</summary>
public sealed record RiskActPage(RiskItem Risk, string Enterprise, Move<RiskItem, RiskState> Move, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What a field of the act chooses from.</summary>
    public static IReadOnlyList<SelectListItem>? Options(Need need) =>
        need.Kind == NeedKind.Choice ? [.. RiskActs.Choices(need).Select(choice => new SelectListItem(choice.Name, choice.Code))] : null;

    /// <summary>What can't be taken back, said before it is done; null when it can.</summary>
    public string? Consequence => Move.Act switch
    {
        "RETIRE" => "退出后这条风险不再计入企业和乡镇的颜色，内容和经过仍保留在台账里。",
        "DISCARD" => "作废后这条草稿不再办理，内容仍保留在台账里。",
        "REVISE" => "重新评估期间，原来的级别仍然有效。除到期复评外，从今天起就算应当复评。",
        _ => null,
    };
}
