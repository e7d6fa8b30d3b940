using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises.Licences;

namespace Huining.Safety.Web.Features.Enterprises.Propose;

/// <summary>What an enterprise wants changed in its file, as typed.</summary>
public sealed record ProposeForm
{
    /// <summary>The whole file; only <see cref="EnterpriseFields.Own"/> and <see cref="EnterpriseFields.Key"/> are taken from it.</summary>
    public EnterpriseFacts Facts { get; set; } = new();

    [Display(Name = "领了新的许可证")]
    public bool NewLicence { get; set; }

    public LicenceFacts Licence { get; set; } = new();

    [Display(Name = "为什么要改")]
    public string? Reason { get; set; }
}
