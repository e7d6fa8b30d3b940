using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Risks.Grading;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Huining.Safety.Web.Features.Risks.Start;

/// <summary>The questions an owner is asked, one a screen.</summary>
public enum StartStep
{
    Pick,
    People,
    Check,
}

/// <summary>What the owner has answered so far; carried along in hidden fields, so that it works without script.</summary>
public sealed class StartForm
{
    /// <summary>The question on the screen.</summary>
    public StartStep Step { get; set; }

    /// <summary>Cards picked.</summary>
    public List<string> Picked { get; set; } = [];

    [Display(Name = "平时在场几个人（连顾客）")]
    public int? People { get; set; }

    [Display(Name = "在什么地方")]
    public string? Where { get; set; }

    [Display(Name = "谁总负责")]
    public string? Principal { get; set; }

    [Display(Name = "谁管日常检查")]
    public string? Keeper { get; set; }

    [Display(Name = "谁在现场干活")]
    public string? Worker { get; set; }

    [Display(Name = "应急电话")]
    public string? Phone { get; set; }

    /// <summary>The principal approves the general and low ones at once.</summary>
    [Display(Name = "一般和低风险，我现在就审定")]
    public bool ApproveNow { get; set; } = true;

    [ValidateNever] public string EnterpriseName { get; set; } = "";
    [ValidateNever] public IReadOnlyList<TypicalRisk> Cards { get; set; } = [];
    /// <summary>How many cards are registered already and not offered again.</summary>
    [ValidateNever] public int Known { get; set; }
    [ValidateNever] public bool MayApprove { get; set; }
    [ValidateNever] public RiskScales Scales { get; set; } = RiskScales.All[^1];

    /// <summary>The cards picked, in the library's order.</summary>
    public IEnumerable<TypicalRisk> Chosen => Cards.Where(card => Picked.Contains(card.Code));
}
