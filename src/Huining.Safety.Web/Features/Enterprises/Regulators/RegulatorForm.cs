using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Enterprises.Regulators;

/// <summary>An agency that is to supervise an enterprise, as typed.</summary>
public sealed record RegulatorForm
{
    const int LongestName = 50;

    [Display(Name = "部门")]
    public Guid? AgencyId { get; set; }

    [Display(Name = "主管部门（牵头负责）")]
    public bool IsLead { get; set; }

    [Display(Name = "从哪天起")]
    public DateOnly? Since { get; set; }

    [Display(Name = "联系人")]
    public string? OfficerName { get; set; }

    /// <summary>The errors by field that need no look at the register.</summary>
    public IEnumerable<(string Field, string Message)> Check()
    {
        if (AgencyId is null) yield return (nameof(AgencyId), "请选择部门。");
        if (Since is null) yield return (nameof(Since), "请填写从哪天起监管。");
        if (OfficerName?.Length > LongestName) yield return (nameof(OfficerName), $"联系人姓名不能超过 {LongestName} 个字。");
    }
}
