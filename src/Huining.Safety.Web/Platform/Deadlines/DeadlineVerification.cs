using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>How far the source of a period was checked.</summary>
public enum DeadlineVerification
{
    /// <summary>The text of the law, or a published page with the rule, was read.</summary>
    [Display(Name = "已核实")] Verified,

    /// <summary>Known from general knowledge only: kept as a setting, never shown as law.</summary>
    [Display(Name = "待核实")] Unverified,

    /// <summary>The law gives no number; the project's default.</summary>
    [Display(Name = "法律未规定")] NoLegalNumber,
}
