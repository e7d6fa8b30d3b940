using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Deadlines;

namespace Huining.Safety.Web.Features.Hazards.Acting;

/// <summary>What the fields of an act are filled with before anybody types: what is known already and the date the
/// rule gives.</summary>
public sealed class ActDefaults(HazardPeriods periods, DeadlineDesk desk)
{
    /// <summary>Values by field name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ForAsync(Hazard hazard, string act, CancellationToken cancel)
    {
        var level = act is "CONFIRM_GENERAL" ? HazardLevel.General : hazard.Level;
        var due = await periods.DefaultDueAsync(level, desk.Today, cancel);
        var values = new Dictionary<string, string?>
        {
            ["categoryCode"] = hazard.CategoryCode,
            ["criterionCode"] = hazard.CriterionCode,
            ["responsiblePerson"] = hazard.ResponsiblePerson,
            ["responsiblePhone"] = hazard.ResponsiblePhone,
            ["responsibleUnit"] = hazard.ResponsibleUnit,
            ["dueOn"] = ChinaTime.ShowDate(act is "CONFIRM_GENERAL" && hazard.ProposedDueOn is { } wanted && wanted >= desk.Today && wanted <= due ? wanted : due),
            ["superviseDueOn"] = hazard.DueOn is { } planned ? ChinaTime.ShowDate(planned) : ChinaTime.ShowDate(due),
            ["newDueOn"] = hazard.RequestedDueOn is { } requested ? ChinaTime.ShowDate(requested) : null,
            ["completedOn"] = ChinaTime.ShowDate(desk.Today),
            ["progress"] = hazard.Progress > 0 ? $"{hazard.Progress}" : null,
        };
        return values.Where(value => !string.IsNullOrEmpty(value.Value)).ToDictionary(value => value.Key, value => value.Value!);
    }
}
