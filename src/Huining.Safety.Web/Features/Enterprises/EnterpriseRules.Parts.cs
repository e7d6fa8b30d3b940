using System.Text.RegularExpressions;
using FluentValidation;

namespace Huining.Safety.Web.Features.Enterprises;

public sealed partial class EnterpriseRules
{
    void People()
    {
        RuleFor(facts => facts.PrincipalName).NotEmpty().WithMessage("请填写主要负责人姓名。");
        RuleFor(facts => facts.PrincipalPhone).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请填写主要负责人电话。")
            .Must(IsPhone).WithMessage(facts => $"主要负责人电话“{facts.PrincipalPhone}”不对：{PhoneForm}");
        RuleFor(facts => facts.SafetyManagerName).NotEmpty()
            .When(NeedsManager)
            .WithMessage(facts => facts.HighRisk
                ? "高危行业单位应当有专职安全管理人员（安全生产法第24条），请填写姓名。"
                : "从业人员超过 100 人，应当有专职安全管理人员（安全生产法第24条），请填写姓名。");
        RuleFor(facts => facts.SafetyManagerPhone).Must(phone => IsPhone(phone!))
            .When(facts => facts.SafetyManagerPhone is not null)
            .WithMessage(facts => $"安全管理人员电话“{facts.SafetyManagerPhone}”不对：{PhoneForm}");
        RuleFor(facts => facts.GridKeeperPhone).Must(phone => IsPhone(phone!))
            .When(facts => facts.GridKeeperPhone is not null)
            .WithMessage(facts => $"网格员电话“{facts.GridKeeperPhone}”不对：{PhoneForm}");
    }

    static bool NeedsManager(EnterpriseFacts facts) => facts.HighRisk || facts.EmployeesCount > StaffNeedingManager;

    void Places(EnterpriseCodeLists lists)
    {
        RuleFor(facts => facts.SiteAddress).NotEmpty().WithMessage("请填写生产经营地址。");
        RuleFor(facts => facts.TownshipCode).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请选择生产经营场所所在乡镇。")
            .Must(code => lists.Township(code) is not null)
            .WithMessage(facts => $"会宁县没有“{facts.TownshipCode}”这个乡镇，请从 28 个乡镇中选择。");
        RuleFor(facts => facts.VillageCode).Cascade(CascadeMode.Stop)
            .Must(code => lists.Village(code) is not null).WithMessage(facts => $"没有“{facts.VillageCode}”这个村（社区），请重新选择。")
            .Must((facts, code) => lists.Township(facts.TownshipCode) is null || lists.Village(code)!.ParentCode == facts.TownshipCode)
            .WithMessage(facts => $"{lists.VillageName(facts.VillageCode)}不属于{lists.TownshipName(facts.TownshipCode)}，请改乡镇或村（社区）。")
            .When(facts => facts.VillageCode is not null);
        RuleFor(facts => facts.Longitude).Cascade(CascadeMode.Stop)
            .Must((facts, east) => east is null == facts.Latitude is null).WithMessage("经度和纬度要一起填写，或都留空。")
            .InclusiveBetween(-180, 180).WithMessage("经度应在 −180 至 180 之间，会宁县约为 104.48 至 105.57。")
            .InclusiveBetween(West, East).WithMessage(facts => $"经度 {facts.Longitude} 不在会宁县范围（约 {West} 至 {East}），请核对是否写错或与纬度颠倒。").WithSeverity(Severity.Warning);
        RuleFor(facts => facts.Latitude).Cascade(CascadeMode.Stop)
            .InclusiveBetween(-90, 90).WithMessage("纬度应在 −90 至 90 之间，会宁县约为 35.40 至 36.44。")
            .InclusiveBetween(South, North).WithMessage(facts => $"纬度 {facts.Latitude} 不在会宁县范围（约 {South} 至 {North}），请核对是否写错或与经度颠倒。").WithSeverity(Severity.Warning);
    }

    void Numbers()
    {
        RuleFor(facts => facts.EmployeesCount).InclusiveBetween(0, 1_000_000).WithMessage("从业人员数应为 0 或正整数。");
        RuleFor(facts => facts.SpecialOperatorsCount).Cascade(CascadeMode.Stop)
            .InclusiveBetween(0, 1_000_000).WithMessage("特种作业人员数应为 0 或正整数。")
            .LessThanOrEqualTo(facts => Math.Max(facts.EmployeesCount, 0))
            .WithMessage(facts => $"特种作业人员（{facts.SpecialOperatorsCount} 人）不能多于从业人员（{facts.EmployeesCount} 人），请核对。");
    }

    void Texts()
    {
        Limit(facts => facts.PrincipalName, 50, "主要负责人姓名");
        Limit(facts => facts.LegalRepresentative, 50, "法定代表人姓名");
        Limit(facts => facts.SafetyManagerName, 50, "安全管理人员姓名");
        Limit(facts => facts.GridKeeper, 50, "网格员姓名");
        Limit(facts => facts.SiteAddress, 200, "生产经营地址");
        Limit(facts => facts.RegisteredAddress, 200, "注册地址");
        Limit(facts => facts.KeyPosts, 1000, "重点岗位");
        Limit(facts => facts.KeyProcesses, 1000, "重点工艺");
        Limit(facts => facts.Remark, 2000, "备注");
    }

    void Limit(System.Linq.Expressions.Expression<Func<EnterpriseFacts, string?>> field, int most, string label) =>
        RuleFor(field).MaximumLength(most).WithMessage($"{label}不能超过 {most} 个字，请缩短。");

    const string PhoneForm = "请填 11 位手机号，或带区号的座机，如 0943-3221234。";

    static bool IsPhone(string phone) => Mobile().IsMatch(phone) || Landline().IsMatch(phone);

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?$")]
    private static partial Regex Landline();
}
