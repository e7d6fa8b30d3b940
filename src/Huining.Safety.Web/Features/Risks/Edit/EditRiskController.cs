using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Forms;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Risks.Edit;

/// <summary>Takes a risk into the register and changes drafts.</summary>
[Route("risks"), Allow(Permission.RiskEdit)]
public sealed class EditRiskController(
    RiskRegister register, RiskActs acts, EnterpriseLookup enterprises, AccidentCategories categories, EditHistory history, DeadlineDesk desk, Visitor visitor) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid? enterprise, RiskMethod? method, CancellationToken cancel)
    {
        ModelState.Clear();
        var form = new RiskForm { Facts = new RiskFacts { Method = method } };
        if (Own is null && enterprise is { } id && await enterprises.FindAsync(id, cancel) is { } known) form.EnterpriseText = known.Name;
        if (Own is { } own && await enterprises.FindAsync(own, cancel) is { } mine)
            (form.Facts.CompanyPerson, form.Facts.WorkshopPerson, form.Facts.TeamPerson) = (mine.PrincipalName, mine.SafetyManagerName ?? mine.PrincipalName, mine.SafetyManagerName ?? mine.PrincipalName);
        return Form(form);
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(RiskForm form, CancellationToken cancel)
    {
        if (await EnterpriseAsync(form, cancel) is not { } enterprise || !ModelState.IsValid) return Form(form);
        var outcome = await register.CreateAsync(enterprise, form.Facts, cancel);
        return outcome is Outcome<RiskItem>.Done(var risk) ? Saved(risk, $"已登记为草稿，编号 {risk.FullNumber}。补齐后提交审定。") : Wrong(form, outcome);
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, RiskMethod? method, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await acts.FindAsync(id, cancel) is not { } risk) return NotFound();
        if (RiskLifecycle.Table.Find("EDIT", risk, new Attempt(visitor, desk.Today)).Refusal is { } why)
        {
            TempData["Failed"] = why;
            return LocalRedirect($"/risks/{id}");
        }
        var facts = risk.Facts(await register.PointOfAsync(risk, cancel));
        if (method is { } other && other != facts.Method) facts = (facts with { Method = other, Likelihood = null, Severity = null }).Tidy();
        return Form(new RiskForm { Facts = facts, Risk = risk });
    }

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, RiskForm form, [FromForm(Name = RowVersionTagHelper.FieldName)] int? version, CancellationToken cancel)
    {
        if (await acts.FindAsync(id, cancel) is not { } risk) return NotFound();
        form.Risk = risk;
        if (!ModelState.IsValid) return Form(form);
        var outcome = await register.EditAsync(id, form.Facts, version, cancel);
        return outcome switch
        {
            Outcome<RiskItem>.Done(var done) => Saved(done, "已保存。"),
            Outcome<RiskItem>.Changed(var now) => await ConflictAsync(now, version ?? now.Version, form.Facts, cancel),
            _ => Wrong(form, outcome),
        };
    }

    Guid? Own => visitor.Scope.Enterprise == Guid.Empty ? null : visitor.Scope.Enterprise;

    /// <summary>The own enterprise, or the one that fits what staff typed.</summary>
    async Task<Guid?> EnterpriseAsync(RiskForm form, CancellationToken cancel)
    {
        if (Own is { } own) return own;
        var text = form.EnterpriseText?.Trim() ?? "";
        if (text.Length == 0)
        {
            ModelState.AddModelError(nameof(form.EnterpriseText), "请填写企业名称，或统一社会信用代码。");
            return null;
        }
        if (await enterprises.FindByCodeAsync(UnifiedSocialCreditCode.Normalise(text), cancel) is { } byCode) return byCode.Id;
        var found = await enterprises.SearchAsync(text, cancel: cancel);
        if ((found.Where(row => row.Name == text).ToList() is [var exact] ? exact : found is [var only] ? only : null) is { } one) return one.Id;
        ModelState.AddModelError(nameof(form.EnterpriseText), found.Count == 0 ? $"没有找到“{text}”，请核对名称，或先到企业档案登记。"
            : $"有几家企业符合“{text}”，请写全名：{string.Join("、", found.Take(5).Select(row => row.Name))}。");
        return null;
    }

    LocalRedirectResult Saved(RiskItem risk, string done)
    {
        TempData["Done"] = done;
        return LocalRedirect($"/risks/{risk.Id}");
    }

    IActionResult Wrong(RiskForm form, Outcome<RiskItem> outcome)
    {
        if (outcome is Outcome<RiskItem>.NotFound) return NotFound();
        if (outcome is Outcome<RiskItem>.Refused(var why)) ModelState.AddModelError("", why);
        if (outcome is Outcome<RiskItem>.Invalid(var errors))
            foreach (var (field, sentence) in errors)
                ModelState.AddModelError(field == "enterpriseId" ? nameof(form.EnterpriseText) : $"Facts.{char.ToUpperInvariant(field[0])}{field[1..]}", sentence);
        return Form(form);
    }

    ViewResult Form(RiskForm form)
    {
        form.AsksEnterprise = Own is null && form.Risk is null;
        return View("Form", form.With(categories, desk.Today));
    }

    async Task<IActionResult> ConflictAsync(RiskItem now, int version, RiskFacts typed, CancellationToken cancel)
    {
        var since = await history.SinceAsync(now, version, cancel);
        var point = await register.PointOfAsync(now, cancel);
        var fields = FormText.FieldsOf<RiskFacts>((name, value) => name == nameof(RiskFacts.AccidentCode) ? categories.Name((string)value)
            : value is Enum code ? code.Name() : null, $"{nameof(RiskForm.Facts)}.");
        return this.LostUpdate(new ConflictPage(now.FullNumber, since.Sentences, $"/risks/{now.Id}/edit", FormText.Of(now.Version),
            ConflictTable.Of(fields, since.Before.Facts(point), now.Facts(point), typed), $"/risks/{now.Id}"));
    }
}
