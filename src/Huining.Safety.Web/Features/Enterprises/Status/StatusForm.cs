using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises.Status;

/// <summary>A change of operating status, as typed.</summary>
public sealed record StatusForm
{
    [Display(Name = "新的经营状态")]
    public OperatingStatus? To { get; set; }

    [Display(Name = "从哪天起")]
    public DateOnly? On { get; set; }

    [Display(Name = "原因和依据")]
    public string? Reason { get; set; }
}

/// <summary>What holds for a change of status.</summary>
/// <param name="Now">The present status.</param>
/// <param name="LastChange">Date of the change before; null for none.</param>
/// <param name="Today">Today in Beijing.</param>
public sealed record StatusRules(OperatingStatus Now, DateOnly? LastChange, DateOnly Today)
{
    const int MostReason = 500;

    /// <summary>The errors by field.</summary>
    public IEnumerable<(string Field, string Message)> Check(StatusForm form)
    {
        if (form.To is null) yield return (nameof(form.To), "请选择新的经营状态。");
        else if (form.To == Now) yield return (nameof(form.To), $"现在就是“{Now.Name()}”，请选别的状态。");
        if (form.On is null) yield return (nameof(form.On), "请填写从哪天起。");
        else if (form.On > Today) yield return (nameof(form.On), "日期晚于今天。请在实际变更以后再登记。");
        else if (form.On < LastChange) yield return (nameof(form.On), $"日期早于上一次变更（{LastChange:yyyy-MM-dd}），请核对。");
        if (string.IsNullOrWhiteSpace(form.Reason)) yield return (nameof(form.Reason), "请写明原因和依据，例如营业执照注销通知书编号。");
        else if (form.Reason.Length > MostReason) yield return (nameof(form.Reason), $"不能超过 {MostReason} 个字，请缩短。");
    }
}
