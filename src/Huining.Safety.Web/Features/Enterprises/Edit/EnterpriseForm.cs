using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Enterprises.Edit;

/// <summary>What stands around the fields of a file's form.</summary>
/// <param name="File">The file being edited; null for a new one.</param>
/// <param name="Version">The version the fields were filled from.</param>
/// <param name="Townships">Townships on offer.</param>
/// <param name="Duplicates">Files that may be the same enterprise.</param>
public sealed record EnterpriseForm(Enterprise? File, int Version, IReadOnlyList<SelectListItem> Townships, IReadOnlyList<DuplicateHit> Duplicates)
{
    /// <summary>Name of the mark “not the same enterprise”.</summary>
    public const string NotDuplicate = "notDuplicate";

    /// <summary>Ask for that mark?</summary>
    public bool AsksAboutDuplicates => Duplicates.Any(hit => hit.Score.Points >= DuplicateScore.High);
}
