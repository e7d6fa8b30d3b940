using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Huining.Safety.Web.Platform.Organisation;

namespace Huining.Safety.Web.Features.Administration.Agencies;

/// <summary>What a system administrator fills in for an agency.</summary>
public sealed class AgencyForm
{
    [Display(Name = "名称")]
    public string? Name { get; set; }

    [Display(Name = "管辖范围")]
    public string? DivisionCode { get; set; }

    [Display(Name = "主管行业")]
    public List<string> Sectors { get; set; } = [];

    [Display(Name = "电话")]
    public string? Phone { get; set; }

    /// <summary>The form of an existing agency.</summary>
    public static AgencyForm Of(Agency agency) =>
        new() { Name = agency.Name, DivisionCode = agency.DivisionCode, Sectors = [.. agency.Sectors], Phone = agency.Phone };
}

/// <summary>Field rules of an agency.</summary>
public sealed class AgencyFormRules : AbstractValidator<AgencyForm>
{
    const int LongestName = 100;

    /// <summary>Rules in the order of the form.</summary>
    public AgencyFormRules()
    {
        RuleFor(form => form.Name).Must(name => name?.Trim() is { Length: >= 2 and <= LongestName }).WithMessage("请填写单位全称，2 到 100 个字。");
        RuleFor(form => form.DivisionCode).NotEmpty().WithMessage("请选择管辖范围：全县或某个乡镇。");
        RuleFor(form => form.Sectors).Empty().When(form => form.DivisionCode is { Length: > 0 } code && code != Division.County)
            .WithMessage("乡镇按属地看企业，不选行业；主管行业只给县级部门。");
        RuleFor(form => form.Phone).Matches("^[0-9（）()+ -]{5,20}$").When(form => !string.IsNullOrWhiteSpace(form.Phone)).WithMessage("电话只能有数字、括号和横线，5 到 20 位，例如 0943-3221234。");
    }
}
