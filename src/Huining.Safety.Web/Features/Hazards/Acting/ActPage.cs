using Huining.Safety.Web.Platform.Lifecycle;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Hazards.Acting;

/// <summary>The form of an act, made from what the lifecycle says it needs.</summary>
/// <param name="Hazard">The hazard.</param>
/// <param name="Enterprise">Name of the enterprise.</param>
/// <param name="Move">The act.</param>
/// <param name="Values">What was typed, or what the fields are filled with.</param>
/// <param name="Choices">What can be chosen, by field.</param>
public sealed record ActPage(
    Hazard Hazard, string Enterprise, Move<Hazard, HazardState> Move,
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<SelectListItem>> Choices)
{
    /// <summary>What can't be taken back, said before it is done; null when it can.</summary>
    public string? Consequence => Move.To switch
    {
        HazardState.Closed => "销号后不能再修改，只有县里发现同一隐患又出现时才能重新打开。",
        HazardState.Rejected => "不予受理后这条记录不再办理，内容仍保留在台账里。",
        _ => null,
    };
}
