using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>What kind of period it is.</summary>
public enum DeadlineKind
{
    /// <summary>The act must be done by the end; an end on a rest day moves to the next working day.</summary>
    [Display(Name = "最长期限")] Max,

    /// <summary>The act may not be done before the end; such a wait never moves.</summary>
    [Display(Name = "最短期限")] Min,

    /// <summary>Something is in force through the end; such a term never moves.</summary>
    [Display(Name = "有效期")] Validity,
}
