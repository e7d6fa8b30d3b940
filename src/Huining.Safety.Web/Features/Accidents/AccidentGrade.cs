using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>Grade of a work-safety accident, 国务院令493号第3条; a later member is the graver one.</summary>
public enum AccidentGrade
{
    /// <summary>Below every threshold of the next.</summary>
    [Display(Name = "一般事故")] General,

    /// <summary>3 deaths, 10 serious injuries or 10 million yuan, or more.</summary>
    [Display(Name = "较大事故")] RelativelyMajor,

    /// <summary>10 deaths, 50 serious injuries or 50 million yuan, or more.</summary>
    [Display(Name = "重大事故")] Major,

    /// <summary>30 deaths, 100 serious injuries or 100 million yuan, or more.</summary>
    [Display(Name = "特别重大事故")] ExtraordinarilyMajor,
}
