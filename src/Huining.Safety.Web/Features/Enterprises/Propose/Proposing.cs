using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>What came of a proposal.</summary>
/// <param name="Errors">By field of <see cref="ProposeForm"/>.</param>
/// <param name="Applied">Labels of the fields changed at once.</param>
/// <param name="Asked">Labels of what waits for a decision.</param>
public sealed record ProposalOutcome(IReadOnlyList<(string Field, string Message)> Errors, IReadOnlyList<string> Applied, IReadOnlyList<string> Asked)
{
    /// <summary>Somebody saved the file in the same moment.</summary>
    public bool Conflict { get; init; }
}

/// <summary>An enterprise changes its own file: everyday facts at once, key facts after approval.</summary>
public sealed class Proposing(SafetyDbContext db, EnterpriseEditing editing, LicenceRules licenceRules, Visitor visitor)
{
    const int MostReason = 500;

    /// <summary>Applies what may be applied and asks for the rest.</summary>
    public async Task<ProposalOutcome> DoAsync(Enterprise file, ProposeForm form, CancellationToken cancel)
    {
        var present = file.Facts();
        var now = Take(present, form.Facts, EnterpriseFields.Own);
        var wanted = Take(now, form.Facts, EnterpriseFields.Key);
        var checkNow = await editing.CheckAsync(now, file.Id, cancel);
        var checkWanted = await editing.CheckAsync(wanted, file.Id, cancel);
        var own = EnterpriseFields.Differing(present, checkNow.Facts).Where(field => EnterpriseFields.Own.Contains(field.Name)).ToList();
        var key = EnterpriseFields.Differing(present, checkWanted.Facts).Where(field => field.IsKey).ToList();
        var licence = form.NewLicence ? form.Licence.Normalise() : null;

        var errors = checkWanted.Errors.Concat(own.Count > 0 ? checkNow.Errors : []).DistinctBy(error => error.PropertyName)
            .Select(error => ($"{nameof(form.Facts)}.{error.PropertyName}", error.ErrorMessage)).ToList();
        if (licence is not null)
            errors.AddRange(licenceRules.Validate(licence).Errors.Select(error => ($"{nameof(form.Licence)}.{error.PropertyName}", error.ErrorMessage)));
        var asks = key.Count > 0 || licence is not null;
        if (asks && string.IsNullOrWhiteSpace(form.Reason)) errors.Add((nameof(form.Reason), "名称、地址、负责人、许可证等要审核，请写明为什么要改。"));
        else if (form.Reason?.Length > MostReason) errors.Add((nameof(form.Reason), $"不能超过 {MostReason} 个字，请缩短。"));
        if (!asks && own.Count == 0) errors.Add(("", "没有改动任何内容。要改哪一项，请直接在那一项里改。"));
        if (errors.Count > 0) return new(errors, [], []);

        if (own.Count > 0)
        {
            db.Act = new Act("ENTERPRISE.OWN_EDIT", $"更新了本单位资料：{string.Join("、", own.Select(field => field.Label))}");
            file.Change(checkNow.Facts);
            if ((await editing.SaveAsync(file, checkNow, cancel)).Conflict) return new([], [], []) { Conflict = true };
        }
        IReadOnlyList<string> asked = [.. key.Select(field => field.Label), .. licence is null ? Array.Empty<string>() : ["许可证"]];
        if (asks)
        {
            db.Act = new Act("ENTERPRISE.PROPOSE", $"申请变更：{string.Join("、", asked)}", form.Reason!.Trim());
            db.Add(new EnterpriseChangeRequest(file, checkWanted.Facts, licence, form.Reason.Trim(), visitor.Name));
            await db.SaveChangesAsync(cancel);
        }
        return new([], [.. own.Select(field => field.Label)], asked);
    }

    static EnterpriseFacts Take(EnterpriseFacts onto, EnterpriseFacts typed, IReadOnlySet<string> names)
    {
        var facts = onto with { };
        foreach (var field in EnterpriseFields.All.Where(field => names.Contains(field.Name))) field.Copy(typed, facts);
        return facts;
    }
}
