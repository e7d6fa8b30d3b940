using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Leads each act of the lifecycle to the hazard's method of its name.</summary>
static class HazardEffects
{
    /// <summary>Performs an act that the lifecycle has allowed and whose fields are right.</summary>
    public static void Perform(Hazard hazard, string act, ActValues values, HazardPeriod? period, Attempt attempt, HazardCodeLists lists, int planFiles)
    {
        var (by, name, today) = (attempt.By.Id, attempt.By.Name, attempt.Today);
        switch (act)
        {
            case "REJECT":
                hazard.Reject(EnumCode.Parse<RejectGround>(values.Text("rejectGround")), values.Text("reason"));
                break;
            case "CONFIRM_GENERAL":
                hazard.ConfirmGeneral(values.TextOrNull("categoryCode"), values.Text("responsiblePerson"), values.Text("responsiblePhone"), period!);
                break;
            case "FIX_ON_SPOT":
                hazard.FixOnSpot(values.Text("measures"), by, today);
                break;
            case "CLASSIFY_MAJOR":
                var criterion = lists.Criterion(values.Text("criterionCode"));
                hazard.ClassifyMajor(values.Text("criterionCode"), criterion is null ? values.Text("note") : criterion.Words, by, period!);
                break;
            case "CONFIRM_MAJOR":
                hazard.ConfirmMajor(period!);
                break;
            case "DOWNGRADE":
                hazard.Downgrade();
                break;
            case "SUBMIT_PLAN":
                hazard.SubmitPlan(new RectificationPlan(values.Text("responsiblePerson"), values.Text("responsiblePhone"), values.Text("responsibleUnit"),
                    values.Text("measures"), values.Money("fundAmount") ?? 0, values.TextOrNull("fundSource"), values.TextOrNull("fundNote"),
                    values.TextOrNull("contingencyPlan"), planFiles), period!);
                break;
            case "LIST":
                hazard.List(values.Text("listingNumber"), EnumCode.Parse<ListingLevel>(values.Text("listingLevel")), values.Text("supervisingUnit"), name, period!, today);
                break;
            case "START_RECTIFY":
                hazard.StartRectify(values.TextOrNull("shutdownMeasures"));
                break;
            case "UPDATE_PROGRESS":
                hazard.UpdateProgress(values.Percent("progress")!.Value);
                break;
            case "APPLY_EXTENSION":
                hazard.ApplyExtension(values.Date("newDueOn")!.Value, values.Text("reason"), values.Text("interimMeasures"));
                break;
            case "APPROVE_EXTENSION":
                hazard.ApproveExtension(period!);
                break;
            case "REFUSE_EXTENSION":
                hazard.RefuseExtension();
                break;
            case "SUBMIT_RECTIFIED":
                hazard.SubmitRectified(values.Date("completedOn")!.Value, values.Text("rectification"), values.Money("cost") ?? 0, by, period!);
                break;
            case "RECHECK_FAIL":
                hazard.FailRecheck(values.Text("opinion"), by, name, period!, today);
                break;
            case "RECHECK_PASS":
                hazard.PassRecheck(values.Text("opinion"), by, name, today);
                break;
            case "RECHECK_PASS_MAJOR":
                hazard.PassRecheckMajor(values.Text("opinion"), by, name, values.Text("secondOfficer"), today);
                break;
            case "DELIST":
                hazard.Delist(values.Text("delistNotice"), values.TextOrNull("resumePermission"), today);
                break;
            case "REFUSE_DELIST":
                hazard.RefuseDelist(period!);
                break;
            case "REOPEN":
                hazard.Reopen(period!);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "The lifecycle declares an act that nothing performs.");
        }
    }
}
