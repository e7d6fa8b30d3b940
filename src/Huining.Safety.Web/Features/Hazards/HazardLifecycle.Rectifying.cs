using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Features.Hazards.HazardNeeds;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Hazards;

public static partial class HazardLifecycle
{
    static IEnumerable<Move<Hazard, HazardState>> Rectifying() =>
    [
        Move("SUBMIT_RECTIFIED", HazardState.Rectifying, HazardState.RecheckPending,
            [EnterpriseSafety, EnterprisePrincipal], "整改完成，申请复查", "报告整改完成，申请复查") with
        {
            Needs = [CompletedOn, Rectification, Cost, PhotosAfter],
            OnlyFor = (hazard, by) => IsGeneral(hazard) || by.Is(EnterprisePrincipal),
            Starts = "REINSPECT",
            Primary = true,
            NextStep = "改好后拍照，申请复查。",
            Deviation = OwnersActForSafety,
        },
        Move("UPDATE_PROGRESS", HazardState.Rectifying, HazardState.Rectifying,
            [EnterpriseSafety, EnterprisePrincipal], "更新进度", "更新了整改进度") with
        {
            Needs = [Percent, Note],
        },
        Move("APPLY_EXTENSION", HazardState.Rectifying, HazardState.ExtensionPending,
            [EnterprisePrincipal], "申请延期", "申请延期") with
        {
            Needs = [WantedDue, Reason.Called("延期理由"), Interim],
            Guard = (hazard, attempt) => hazard.DueOn is { } due && attempt.Today > due
                ? $"整改期限 {ChinaTime.ShowDate(due)} 已过，延期须在到期前申请。请尽快整改，或联系监管人员。" : null,
        },
        Move("APPROVE_EXTENSION", HazardState.ExtensionPending, HazardState.Rectifying,
            [CountyOfficer, BureauLeader], "同意延期", "同意延期") with
        {
            Needs = [GrantedDue, Note],
            OnlyFor = (hazard, by) => by.Is(IsMajor(hazard) ? BureauLeader : CountyOfficer),
            Primary = true,
            NextStep = "审查延期理由和防范措施，决定是否同意。",
        },
        Move("REFUSE_EXTENSION", HazardState.ExtensionPending, HazardState.Rectifying,
            [CountyOfficer, BureauLeader], "不同意延期", "不同意延期，期限不变") with
        {
            Needs = [Reason],
        },
    ];
}
