using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Features.Hazards.HazardNeeds;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Hazards;

public static partial class HazardLifecycle
{
    static IEnumerable<Move<Hazard, HazardState>> Grading() =>
    [
        Move("CONFIRM_GENERAL", HazardState.Reported, HazardState.Rectifying,
            [EnterpriseSafety, EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "确认为一般隐患", "确认为一般隐患，定了责任人和期限") with
        {
            Needs = [Category, Person, Phone, Due],
            OnlyFor = OwnOrGovernment,
            Guard = (hazard, attempt) => IsMajor(hazard) && OfEnterprise.Any(attempt.By.Is)
                ? "上报时初判为重大，级别由乡镇或县里确认。" : null,
            Starts = "HAZARD_RECTIFY_GENERAL",
            Primary = true,
            NextStep = "核对隐患内容，确认级别，定下责任人和期限。",
            Deviation = OwnersActForSafety,
        },
        Move("FIX_ON_SPOT", HazardState.Reported, HazardState.Closed,
            [EnterpriseSafety, EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "已当场整改", "当场整改完毕，销号") with
        {
            Needs = [Measures.Called("怎么改的") with { MinLength = 5, Hint = "至少 5 个字" }, PhotosAfter],
            OnlyFor = OwnOrGovernment,
            Guard = (hazard, _) => IsMajor(hazard) ? "初判为重大的隐患不能当场销号，请先确认级别。"
                : hazard.PhotosBefore == 0 ? "没有整改前的照片，不能当场销号，请按限期整改办理。" : null,
            Deviation = OwnersActForSafety,
        },
        Move("CLASSIFY_MAJOR", HazardState.Reported, HazardState.MajorPendingConfirm,
            [EnterprisePrincipal, TownshipSupervisor, CountyOfficer], "判定为重大隐患", "判定为重大事故隐患，报县应急管理局核实") with
        {
            Needs = [Criterion, Note],
            Starts = "HAZARD_REPORT_MAJOR",
            Basis = "安全生产法第41、118条",
        },
        Move("REJECT", HazardState.Reported, HazardState.Rejected,
            [CountyOfficer, TownshipSupervisor], "不予受理", "不予受理") with
        {
            Needs = [HazardNeeds.RejectGround, Reason],
        },
        Move("CONFIRM_MAJOR", HazardState.MajorPendingConfirm, HazardState.MajorPlanning,
            [CountyOfficer], "核实为重大隐患", "核实为重大事故隐患，要求报整改方案") with
        {
            Needs = [Note],
            Starts = "HAZARD_RECTIFY_MAJOR",
            Within = "HAZARD_REPORT_MAJOR",
            Primary = true,
            NextStep = "核实是否构成重大事故隐患。",
        },
        Move("DOWNGRADE", HazardState.MajorPendingConfirm, HazardState.Reported,
            [CountyOfficer], "不属于重大，退回定级", "认为不属于重大事故隐患，退回重新定级") with
        {
            Needs = [Reason],
            Guard = (hazard, attempt) => attempt.By.Id is { } id && id == hazard.ClassifiedById
                ? "这条是您判定为重大的，降级须由另一名县级人员办理。" : null,
        },
    ];
}
