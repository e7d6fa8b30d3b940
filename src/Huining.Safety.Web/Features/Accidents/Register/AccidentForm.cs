using Huining.Safety.Web.Features.Enterprises;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huining.Safety.Web.Features.Accidents.Register;

/// <summary>The form of an accident, new or old.</summary>
public sealed class AccidentForm
{
    public AccidentFacts Facts { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    [ValidateNever] public Accident? Accident { get; set; }
    [ValidateNever] public IEnumerable<SelectListItem> Townships { get; set; } = [];
    [ValidateNever] public IEnumerable<SelectListItem> Sectors { get; set; } = [];
    [ValidateNever] public IEnumerable<SelectListItem> Categories { get; set; } = [];
    [ValidateNever] public DateOnly NewListFrom { get; set; }

    /// <summary>Fills the lists to choose from.</summary>
    public AccidentForm With(EnterpriseCodeLists lists, AccidentCategories categories, Accident? accident)
    {
        Accident = accident;
        NewListFrom = categories.NewFrom;
        Townships = lists.Townships.Select(row => new SelectListItem(row.Name, row.Code));
        Sectors = lists.Sectors.Select(row => new SelectListItem(row.Name, row.Code));
        Categories =
        [
            .. categories.All.Select(row => new SelectListItem($"{row.Name}（{(AccidentCategories.IsOf2025(row.Code) ? "2025" : "1986")} 版）", row.Code)),
        ];
        return this;
    }
}
