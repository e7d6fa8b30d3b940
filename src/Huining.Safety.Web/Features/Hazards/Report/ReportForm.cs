using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Hazards.Report;

/// <summary>The form by which staff enter a hazard they found, in the order it is asked.</summary>
public sealed class ReportForm
{
    /// <summary>The enterprise as typed: part of its name, or its credit code.</summary>
    [Display(Name = "企业")]
    public string? EnterpriseText { get; set; }

    /// <summary>The one chosen, when several fit what was typed.</summary>
    [Display(Name = "请选择企业")]
    public Guid? EnterpriseId { get; set; }

    [Display(Name = "来源")]
    public HazardSource? Source { get; set; }

    [Display(Name = "发现日期")]
    public DateOnly? FoundOn { get; set; }

    [Display(Name = "位置")]
    public string? Location { get; set; }

    [Display(Name = "隐患内容")]
    public string? Description { get; set; }

    [Display(Name = "隐患类别")]
    public string? CategoryCode { get; set; }

    [Display(Name = "初判级别")]
    public HazardLevel? Level { get; set; } = HazardLevel.General;

    [Display(Name = "重大隐患判定条款")]
    public string? CriterionCode { get; set; }

    [Display(Name = "依据")]
    public string? Basis { get; set; }

    [Display(Name = "照片")]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>Enterprises that fit what was typed, when there are several.</summary>
    [ValidateNever] public IReadOnlyList<EnterpriseBrief> Candidates { get; set; } = [];

    [ValidateNever] public DateOnly Today { get; set; }

    /// <summary>What the reporter says, for the ledger's rules.</summary>
    public HazardReport ToReport() => new()
    {
        EnterpriseId = EnterpriseId ?? Guid.Empty,
        Source = Source ?? HazardSource.TownshipDaily,
        FoundOn = FoundOn,
        Location = Location ?? "",
        Description = Description ?? "",
        CategoryCode = CategoryCode,
        Level = Level,
        CriterionCode = Level == HazardLevel.Major ? CriterionCode : null,
        Basis = Basis,
    };

    /// <summary>The sources staff may name; self-checks are the enterprise's own.</summary>
    public static IEnumerable<SelectListItem> Sources =>
        Enum.GetValues<HazardSource>().Where(source => source != HazardSource.SelfCheck)
            .Select(source => new SelectListItem(Platform.Codes.EnumCode.Name(source), source.ToString()));
}
