using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Risks.Edit;

/// <summary>The form of a risk. The method is chosen by links above it, so that only its own scores are asked.</summary>
public sealed class RiskForm
{
    /// <summary>The enterprise as staff type it: part of its name, or its credit code.</summary>
    [Display(Name = "企业")]
    public string? EnterpriseText { get; set; }

    [ValidateNever] public RiskFacts Facts { get; set; } = new();

    /// <summary>The risk being changed; null for a new one.</summary>
    [ValidateNever] public RiskItem? Risk { get; set; }

    /// <summary>Is the enterprise asked for?</summary>
    [ValidateNever] public bool AsksEnterprise { get; set; }

    /// <summary>Name of the enterprise, where it is known.</summary>
    [ValidateNever] public string? EnterpriseName { get; set; }

    [ValidateNever] public IReadOnlyList<SelectListItem> Accidents { get; set; } = [];

    /// <summary>Today's scales.</summary>
    [ValidateNever] public RiskScales Scales { get; set; } = RiskScales.All[^1];

    /// <summary>The scores of a factor, each with what it means.</summary>
    public IReadOnlyList<SelectListItem> Scores(string factor) =>
        [.. Scales.Of(Facts.Method!.Value, factor).Select(point => new SelectListItem($"{point.ScoreText}　{point.Label}", FormText.Of(point.Score)))];

    /// <summary>The cases of a direct judgement.</summary>
    public IReadOnlyList<SelectListItem> Grounds => [.. Scales.Grounds.Select(ground => new SelectListItem(ground.Name, ground.Code))];

    /// <summary>The levels one may raise to.</summary>
    public static IReadOnlyList<SelectListItem> Levels =>
        [.. Enum.GetValues<RiskLevel>().Where(level => level != RiskLevel.Low).Select(level => new SelectListItem(level.Name(), level.ToString()))];

    /// <summary>The bands of the method, one sentence each.</summary>
    public string Bands => string.Join("；", Scales.BandsOf(Facts.Method!.Value).Select(band => $"{band.Words(Facts.Method == RiskMethod.Ls ? "R" : "D")} {band.Level.Name()}"));

    /// <summary>Fills in what the form shows.</summary>
    public RiskForm With(AccidentCategories categories, DateOnly today)
    {
        Accidents = [.. categories.On(today).Select(row => new SelectListItem(row.Name, row.Code))];
        if (Facts.AccidentCode is { } old && Accidents.All(item => item.Value != old))
            Accidents = [new SelectListItem($"{categories.Name(old)}（旧版）", old), .. Accidents];
        Scales = RiskScales.On(today);
        Facts.Method ??= RiskMethod.Lec;
        (Facts.Likelihood, Facts.Exposure, Facts.Severity) = (Bare(Facts.Likelihood), Bare(Facts.Exposure), Bare(Facts.Severity));
        return this;
    }

    /// <summary>The database keeps 3.00; the choice is called 3.</summary>
    static decimal? Bare(decimal? score) => score / 1.0000000000000000000000m;
}
