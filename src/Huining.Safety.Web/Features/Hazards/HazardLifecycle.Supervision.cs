using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lifecycle;
using static Huining.Safety.Web.Features.Hazards.HazardNeeds;
using static Huining.Safety.Web.Platform.Access.Roles;

namespace Huining.Safety.Web.Features.Hazards;

public static partial class HazardLifecycle
{
    static IEnumerable<Move<Hazard, HazardState>> Supervision() =>
    [
        Move("SUBMIT_PLAN", HazardState.MajorPlanning, HazardState.MajorListing,
            [EnterprisePrincipal], "报整改方案", "报了整改方案，五到位齐全") with
        {
            Needs = [Person, Phone, Unit, Measures, Fund, FundSource, FundNote, Due, Contingency, PlanFiles],
            Basis = "安监总局令16号第15条",
            Primary = true,
            NextStep = "主要负责人组织制定整改方案，责任、措施、资金、时限、预案五项都要写明。",
        },
        Move("LIST", HazardState.MajorListing, HazardState.MajorListed,
            [BureauLeader], "挂牌督办", "决定挂牌督办") with
        {
            Needs = [ListingNumber, HazardNeeds.ListingLevel, SupervisingUnit, SuperviseDue],
            Basis = "安全生产法第41条第3款",
            Primary = true,
            NextStep = "审阅整改方案，决定挂牌督办。",
        },
        Move("START_RECTIFY", HazardState.MajorListed, HazardState.Rectifying,
            [EnterprisePrincipal], "开始整改", "开始整改") with
        {
            Needs = [Work, Shutdown],
            Basis = "安全生产法第65条（三）",
            Primary = true,
            NextStep = "按方案组织整改；不能保证安全的，先撤人、停产停业。",
        },
    ];
}
