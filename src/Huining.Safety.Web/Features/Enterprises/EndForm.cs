using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>The end of a licence or of an agency's supervision, as typed.</summary>
public sealed record EndForm
{
    const int MostReason = 500;

    [Display(Name = "截止日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "原因")]
    public string? Reason { get; set; }

    /// <summary>The errors by field.</summary>
    /// <param name="today">Today in Beijing.</param>
    /// <param name="since">The first day of what ends.</param>
    /// <param name="reasonNeeded">Whether a reason is compulsory.</param>
    public IEnumerable<(string Field, string Message)> Check(DateOnly today, DateOnly? since, bool reasonNeeded)
    {
        if (On is null) yield return (nameof(On), "请填写截止日期。");
        else if (On > today) yield return (nameof(On), "截止日期晚于今天，请在实际结束以后再登记。");
        else if (On < since) yield return (nameof(On), $"截止日期早于开始日期（{since:yyyy-MM-dd}），请核对。");
        if (reasonNeeded && string.IsNullOrWhiteSpace(Reason)) yield return (nameof(Reason), "请写明原因，例如换发新证、交回、吊销。");
        else if (Reason?.Length > MostReason) yield return (nameof(Reason), $"不能超过 {MostReason} 个字，请缩短。");
    }
}
