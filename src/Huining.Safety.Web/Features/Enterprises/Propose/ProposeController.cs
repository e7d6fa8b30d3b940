using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>An enterprise tells what has changed about it.</summary>
[Route("enterprises/{id:guid}/propose"), Allow(Permission.EnterprisePropose)]
public sealed class ProposeController(
    SafetyDbContext db, TimeProvider time, Proposing proposing, EnterpriseVersions versions, LicenceTypes types, Visitor visitor) : EnterpriseActController(db, time)
{
    /// <summary>The form; while a request waits there is none.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Propose(Guid id, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        if (await IsWaitingAsync(id, cancel)) return Waiting(id);
        return Shown(file, file.Version, new ProposeForm { Facts = file.Facts(), Licence = new() { TypeCode = types.MainOf(file.KindCode) } });
    }

    /// <summary>Applies everyday facts and asks for the key ones.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Propose(Guid id, [FromForm] ProposeForm form, [FromForm(Name = "__version")] int version, CancellationToken cancel)
    {
        if (await FileAsync(id, cancel) is not { } file) return NotFound();
        if (await IsWaitingAsync(id, cancel)) return Waiting(id);
        if (file.Version != version) return await FasterAsync(file, version, form, cancel);
        if (!ModelState.IsValid) return Shown(file, version, form);
        var outcome = await proposing.DoAsync(file, form, cancel);
        if (outcome.Conflict && await FileAsync(id, cancel) is { } now) return await FasterAsync(now, version, form, cancel);
        foreach (var (field, message) in outcome.Errors) ModelState.AddModelError(field, message);
        return ModelState.IsValid ? BackTo(id, Told(outcome)) : Shown(file, version, form);
    }

    /// <summary>Takes a waiting request back.</summary>
    [HttpPost("{request:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid request, CancellationToken cancel)
    {
        if (await PartAsync<EnterpriseChangeRequest>(id, request, cancel) is not { } row) return NotFound();
        if (row.State != ChangeRequestState.Pending)
        {
            TempData["Failed"] = "这个申请已经有结果，不能再撤回。";
            return LocalRedirect($"/enterprises/{id}");
        }
        Db.Act = new Act("ENTERPRISE.WITHDRAW", "撤回了变更申请");
        row.Decide(ChangeRequestState.Withdrawn, Now, visitor.Name, null);
        await Db.SaveChangesAsync(cancel);
        return BackTo(id, "申请已撤回。");
    }

    Task<bool> IsWaitingAsync(Guid id, CancellationToken cancel) =>
        Db.Set<EnterpriseChangeRequest>().AnyAsync(row => row.EnterpriseId == id && row.State == ChangeRequestState.Pending, cancel);

    LocalRedirectResult Waiting(Guid id)
    {
        TempData["Failed"] = "上一个申请还在等审核。要改的话，请先撤回它。";
        return LocalRedirect($"/enterprises/{id}");
    }

    ViewResult Shown(Enterprise file, int version, ProposeForm form)
    {
        ViewData["Version"] = version;
        return Form("Propose", file, form);
    }

    async Task<IActionResult> FasterAsync(Enterprise file, int version, ProposeForm form, CancellationToken cancel)
    {
        var fields = EnterpriseFields.All.Where(field => field.IsKey || EnterpriseFields.Own.Contains(field.Name));
        return this.LostUpdate(await versions.ConflictAsync(file, version, form.Facts, new ConflictForm($"/enterprises/{file.Id}/propose", fields, PhonesMasked: false)
        {
            Prefix = $"{nameof(form.Facts)}.",
            Kept = Request.Form.Keys.Where(key => key is nameof(form.Reason) or nameof(form.NewLicence) || key.StartsWith($"{nameof(form.Licence)}.", StringComparison.Ordinal))
                .ToDictionary(key => key, key => Request.Form[key].ToString()),
        }, cancel));
    }

    static string Told(ProposalOutcome outcome) =>
        (outcome.Applied.Count > 0 ? $"已更新：{string.Join("、", outcome.Applied)}。" : "")
        + (outcome.Asked.Count > 0 ? $"已提交审核：{string.Join("、", outcome.Asked)}。审核结果会显示在这一页。" : "");
}
