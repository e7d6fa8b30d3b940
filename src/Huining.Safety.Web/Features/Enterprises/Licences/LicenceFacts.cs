using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Enterprises.Licences;

/// <summary>What a person fills in about a licence.</summary>
public sealed record LicenceFacts
{
    /// <summary>A code of <c>licence_types.csv</c>.</summary>
    [Display(Name = "许可证种类")]
    public string TypeCode { get; set; } = "";

    [Display(Name = "许可证编号")]
    public string Number { get; set; } = "";

    [Display(Name = "发证日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "有效期至")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "许可范围")]
    public string? Scope { get; set; }

    /// <summary>Half-width number without blanks, texts trimmed, empties null.</summary>
    public LicenceFacts Normalise() => this with
    {
        Number = new string([.. (Number ?? "").Where(c => !char.IsWhiteSpace(c))]),
        TypeCode = HalfWidth.Identifier(TypeCode),
        Scope = Scope?.Trim() is { Length: > 0 } scope ? scope : null,
    };
}

/// <summary>What holds for a licence, in the form, the sheet and a proposal.</summary>
public sealed class LicenceRules : AbstractValidator<LicenceFacts>
{
    /// <param name="types">The kinds of licences.</param>
    public LicenceRules(LicenceTypes types)
    {
        RuleFor(facts => facts.TypeCode).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请选择许可证种类。")
            .Must(code => types.Find(code) is not null).WithMessage(facts => $"没有“{facts.TypeCode}”这种许可证，请重新选择。");
        RuleFor(facts => facts.Number).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请填写许可证编号，与证件一致。")
            .MaximumLength(60).WithMessage("许可证编号不能超过 60 个字，请核对。");
        RuleFor(facts => facts.ValidTo)
            .Must((facts, date) => date is null || facts.IssuedOn is null || date >= facts.IssuedOn)
            .WithMessage("有效期早于发证日期，请核对两个日期。");
        RuleFor(facts => facts.Scope).MaximumLength(500).WithMessage("许可范围不能超过 500 个字，请缩短。");
    }
}
