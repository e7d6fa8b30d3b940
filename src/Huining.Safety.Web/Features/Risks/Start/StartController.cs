using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Start;

/// <summary>An owner registers the shop's risks on a phone: picks typical ones, says who and where, and is done.</summary>
[Route("risks/start"), Allow(Permission.RiskEdit)]
public sealed class StartController(
    SafetyDbContext db, RiskRegister register, RiskActs acts, TypicalRisks library, AccidentCategories categories, EnterpriseLookup enterprises, DeadlineDesk desk, Visitor visitor) : Controller
{
    /// <summary>The questions are for enterprises, staff have the form.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (visitor.Scope.Enterprise == Guid.Empty) context.Result = LocalRedirect("/risks/new");
    }

    [HttpGet("")]
    public Task<IActionResult> Begin(CancellationToken cancel) => ShowAsync(new StartForm(), cancel);

    /// <summary>Checks one answer and asks the next, or goes back to an earlier question.</summary>
    [HttpPost("step"), NotOnce("asks the next question and writes nothing")]
    public Task<IActionResult> Step(StartForm form, StartStep? to, CancellationToken cancel)
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

    /// <summary>Registers and submits all that was picked, in one go or not at all.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Register(StartForm form, CancellationToken cancel)
    {
        form.Step = StartStep.People;
        CheckAnswer(form);
        if (await FillAsync(form, cancel) is not { } enterprise) return NotFound();
        if (ModelState.IsValid && !form.Chosen.Any()) (form.Step, _) = (StartStep.Pick, ModelState.TryAddModelError(nameof(form.Picked), "请点一下店里有哪些危险。"));
        if (!ModelState.IsValid) return View(form.Step.ToString(), form);
        form.Step = StartStep.Check;
        var approved = 0;
        foreach (var card in form.Chosen)
        {
            if (await EnterAsync(form, card, enterprise, cancel) is not { } risk) return View(form.Step.ToString(), form);
            if (risk.State == RiskState.Approved) approved++;
        }
        var waiting = form.Chosen.Count() - approved;
        TempData["Done"] = $"已登记 {form.Chosen.Count()} 处风险，{(approved > 0 ? $"{approved} 处已审定生效" : "")}{(approved > 0 && waiting > 0 ? "，" : "")}{(waiting > 0 ? $"{waiting} 处等审定" : "")}。";
        return LocalRedirect("/risks/mine");
    }

    async Task<RiskItem?> EnterAsync(StartForm form, TypicalRisk card, Enterprise enterprise, CancellationToken cancel)
    {
        var facts = card.For(categories, desk.Today);
        facts.Location = form.Where?.Trim() is { Length: > 0 } where ? $"{where}，{facts.Location}" : facts.Location;
        facts.PeopleExposed = form.People;
        facts.Tier = RiskControl.LowestTier(card.Level(form.Scales));
        facts.CompanyPerson = form.Principal;
        facts.WorkshopPerson = facts.TeamPerson = form.Keeper ?? form.Principal;
        facts.PostPerson = form.Worker ?? form.Keeper ?? form.Principal;
        facts.EmergencyTeam = string.Join("、", new[] { form.Principal, form.Keeper, form.Worker }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!.Trim()).Distinct());
        facts.EmergencyContact = $"{form.Principal?.Trim()} {form.Phone?.Trim()}";
        var outcome = await register.CreateAsync(enterprise.Id, facts, cancel);
        if (outcome is Outcome<RiskItem>.Done(var made)) outcome = await acts.ActAsync(made.Id, "SUBMIT", ActInput.Empty, cancel);
        if (outcome is not Outcome<RiskItem>.Done(var risk))
        {
            foreach (var why in outcome switch { Outcome<RiskItem>.Invalid(var errors) => errors.Values, Outcome<RiskItem>.Refused(var sentence) => [sentence], _ => ["没有登记成，请再试一次。"] })
                ModelState.AddModelError("", $"{card.Title}：{why}");
            return null;
        }
        // What the enterprise may not decide itself waits for the township.
        if (form.ApproveNow && visitor.Is(Roles.EnterprisePrincipal) && RiskLifecycle.Table.Find("APPROVE", risk, new Attempt(visitor, desk.Today)).Move is not null)
            await acts.ActAsync(risk.Id, "APPROVE", ActInput.Empty, cancel);
        return risk;
    }

    void CheckAnswer(StartForm form)
    {
        switch (form.Step)
        {
            case StartStep.Pick when form.Picked.Count == 0:
                ModelState.AddModelError(nameof(form.Picked), "请点一下店里有哪些危险。");
                break;
            case StartStep.People:
                if (form.People is not (>= 0 and <= 100_000) && ModelState[nameof(form.People)] is not { Errors.Count: > 0 })
                    ModelState.AddModelError(nameof(form.People), "请写平时在场几个人，没有写 0。");
                if (string.IsNullOrWhiteSpace(form.Principal)) ModelState.AddModelError(nameof(form.Principal), "请写谁总负责，写名字就行。");
                if (form.Where is { Length: > 60 }) ModelState.AddModelError(nameof(form.Where), "地方不要超过 60 个字。");
                break;
        }
    }

    async Task<Enterprise?> FillAsync(StartForm form, CancellationToken cancel)
    {
        if (await enterprises.FindAsync(visitor.Scope.Enterprise, cancel) is not { } enterprise) return null;
        var known = await db.Risks.AsNoTracking().Where(row => row.State != RiskState.Retired).Select(row => row.HazardDescription).ToListAsync(cancel);
        var cards = library.For(enterprise);
        form.Cards = [.. cards.Where(card => !known.Contains(card.Facts.HazardDescription))];
        form.Known = cards.Count - form.Cards.Count;
        form.EnterpriseName = enterprise.Name;
        form.Scales = RiskScales.On(desk.Today);
        form.MayApprove = visitor.Is(Roles.EnterprisePrincipal);
        if (form.Step == StartStep.People)
        {
            form.People ??= enterprise.EmployeesCount;
            form.Principal ??= enterprise.PrincipalName;
            form.Keeper ??= enterprise.SafetyManagerName;
        }
        return enterprise;
    }

    async Task<IActionResult> ShowAsync(StartForm form, CancellationToken cancel) =>
        await FillAsync(form, cancel) is null ? NotFound() : View(form.Step.ToString(), form);
}
