using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Features.Hazards.HazardNeeds;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Hazards;

public static partial class HazardLifecycle
{
    static IEnumerable<Move<Hazard, HazardState>> Closing() =>
    [
        Move("RECHECK_PASS", HazardState.RecheckPending, HazardState.Closed,
            [EnterpriseSafety, TownshipSupervisor, CountyOfficer], "复查通过，销号", "复查通过，销号") with
        {
            Needs = [Opinion, CheckPhotos],
            Applies = IsGeneral,
            OnlyFor = OwnOrGovernment,
            Guard = (hazard, attempt) => attempt.By.Id is { } id && id == hazard.RectifiedById
                ? "整改是您报的，复查须由另一人办理。请让单位另一名安全管理人员或乡镇监管人员复查。" : null,
            Within = "REINSPECT",
            Primary = true,
            NextStep = "到现场复查，核对整改前后照片。",
        },
        Move("RECHECK_PASS_MAJOR", HazardState.RecheckPending, HazardState.DelistPending,
            [CountyOfficer], "现场验收通过", "两名执法人员现场验收通过，报请销号") with
        {
            Needs = [SecondOfficer, AcceptanceRecord, CheckPhotos],
            Applies = IsMajor,
            Within = "HAZARD_ACCEPT_MAJOR",
            Primary = true,
            NextStep = "两名执法人员到现场验收，逐条核对整改方案。",
        },
        Move("RECHECK_FAIL", HazardState.RecheckPending, HazardState.Rectifying,
            [TownshipSupervisor, CountyOfficer], "复查不通过，退回", "复查不通过，退回继续整改") with
        {
            Needs = [Opinion, Due.Called("新的整改期限"), CheckPhotos],
            Within = "REINSPECT",
            Basis = "安全生产法第102条",
        },
        Move("DELIST", HazardState.DelistPending, HazardState.Closed,
            [BureauLeader], "同意销号", "同意销号，解除挂牌督办") with
        {
            Needs = [DelistNotice, Resume],
            Basis = "安全生产法第65条（三）",
            Primary = true,
            NextStep = "审查验收记录，决定销号。",
        },
        Move("REFUSE_DELIST", HazardState.DelistPending, HazardState.Rectifying,
            [BureauLeader], "不同意销号", "不同意销号，退回继续整改") with
        {
            Needs = [Reason, Due.Called("新的整改期限")],
        },
        Move("REOPEN", HazardState.Closed, HazardState.Rectifying,
            [CountyOfficer, BureauLeader], "重新打开", "发现同一隐患又出现，重新打开") with
        {
            Needs = [Reason, Due.Called("新的整改期限")],
        },
    ];
}
