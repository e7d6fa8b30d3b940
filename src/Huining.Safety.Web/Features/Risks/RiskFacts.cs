using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Features.Enterprises;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>What is said of a risk, the same for form, guided questions, sheet and API, in the order it is asked.</summary>
public record RiskFacts
{
    [Display(Name = "风险点名称"), Description("风险点名称；同一企业同名的是同一个风险点。")]
    public string PointName { get; set; } = "";

    [Display(Name = "风险点类型"), Description("EQUIPMENT 设备设施，ACTIVITY 作业活动，PLACE 场所区域。")]
    public RiskPointKind? PointKind { get; set; }

    [Display(Name = "位置"), Description("在企业的什么位置。")]
    public string Location { get; set; } = "";

    [Display(Name = "车间或部门"), Description("没有分车间的不写。")]
    public string? Workshop { get; set; }

    [Display(Name = "经度"), Description("WGS-84 经度；不写的用企业的位置。")]
    public decimal? Longitude { get; set; }

    [Display(Name = "纬度"), Description("WGS-84 纬度。")]
    public decimal? Latitude { get; set; }

    [Display(Name = "可能受影响的人数"), Description("同时在场可能受影响的人数。")]
    public int? PeopleExposed { get; set; }

    [Display(Name = "作业步骤或活动"), Description("没有的不写。")]
    public string? ActivityStep { get; set; }

    [Display(Name = "设备"), Description("没有的不写。")]
    public string? Equipment { get; set; }

    [Display(Name = "岗位"), Description("在这里干活的岗位；岗位风险告知卡按它分。")]
    public string? Post { get; set; }

    [Display(Name = "危险有害因素"), Description("什么东西、在什么情况下、会怎么样。")]
    public string HazardDescription { get; set; } = "";

    [Display(Name = "可能发生的事故类别"), Description("GB/T 6441-1986 或 GB 6441-2025 的代码，以评估当天用的为准。")]
    public string? AccidentCode { get; set; }

    [Display(Name = "可能的后果"), Description("会造成什么伤害和损失。")]
    public string Consequence { get; set; } = "";

    [Display(Name = "评价方法"), Description("LS、LEC 或 DIRECT。")]
    public RiskMethod? Method { get; set; }

    [Display(Name = "可能性 L"), Description("只能取评分表里的分值。")]
    public decimal? Likelihood { get; set; }

    [Display(Name = "暴露频繁程度 E"), Description("LEC 用；只能取评分表里的分值。")]
    public decimal? Exposure { get; set; }

    [Display(Name = "后果 C（LEC）或严重性 S（LS）"), Description("只能取评分表里的分值。")]
    public decimal? Severity { get; set; }

    [Display(Name = "直接判定的情形"), Description("直接判定用，代码见评分表。")]
    public string? DirectGround { get; set; }

    [Display(Name = "直接判定依据的标准条款"), Description("情形为“其他标准规定”时必须写明。")]
    public string? DirectBasis { get; set; }

    [Display(Name = "人为提高到"), Description("只能比算出的级别高；不提高的不写。")]
    public RiskLevel? LevelOverride { get; set; }

    [Display(Name = "提高的理由")]
    public string? OverrideReason { get; set; }

    [Display(Name = "降低级别的理由"), Description("比现行级别低时必须写明，由乡镇或县里审定。")]
    public string? LoweringReason { get; set; }

    [Display(Name = "工程技术措施"), Description("消除、替代、封闭、隔离、联锁、监测报警。")]
    public string? EngineeringMeasures { get; set; }

    [Display(Name = "管理措施"), Description("制度、操作规程、作业许可、巡检、警示标志。")]
    public string? ManagementMeasures { get; set; }

    [Display(Name = "培训教育措施"), Description("三级教育、专项培训、交底。")]
    public string? TrainingMeasures { get; set; }

    [Display(Name = "个体防护措施"), Description("防护用品配备与佩戴。")]
    public string? ProtectionMeasures { get; set; }

    [Display(Name = "应急处置措施"), Description("现场处置方案、物资、演练。")]
    public string? EmergencyMeasures { get; set; }

    [Display(Name = "管控层级"), Description("不能低于风险级别要求的层级。")]
    public ControlTier? Tier { get; set; }

    [Display(Name = "公司级责任人")]
    public string? CompanyPerson { get; set; }

    [Display(Name = "车间级责任人")]
    public string? WorkshopPerson { get; set; }

    [Display(Name = "班组级责任人")]
    public string? TeamPerson { get; set; }

    [Display(Name = "岗位级责任人")]
    public string? PostPerson { get; set; }

    [Display(Name = "监测监控手段"), Description("巡检、视频、报警器等。")]
    public string? MonitoringMeans { get; set; }

    [Display(Name = "报警或控制的限值")]
    public string? MonitoringThreshold { get; set; }

    [Display(Name = "巡查频次")]
    public string? PatrolFrequency { get; set; }

    [Display(Name = "应急预案或处置方案")]
    public string? EmergencyPlan { get; set; }

    [Display(Name = "应急队伍")]
    public string? EmergencyTeam { get; set; }

    [Display(Name = "应急物资")]
    public string? EmergencyMaterials { get; set; }

    [Display(Name = "应急联系人和电话")]
    public string? EmergencyContact { get; set; }

    [Display(Name = "疏散路线和集合点")]
    public string? Evacuation { get; set; }

    [Display(Name = "复评周期"), Description("月数，1 至 12。")]
    public int? ReviewMonths { get; set; } = 12;

    /// <summary>The measure of a kind.</summary>
    public string? MeasureOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Engineering => EngineeringMeasures,
        MeasureKind.Management => ManagementMeasures,
        MeasureKind.Training => TrainingMeasures,
        MeasureKind.Ppe => ProtectionMeasures,
        _ => EmergencyMeasures,
    };

    /// <summary>The responsible person of a tier.</summary>
    public string? PersonOf(ControlTier tier) => tier switch
    {
        ControlTier.Company => CompanyPerson,
        ControlTier.Workshop => WorkshopPerson,
        ControlTier.Team => TeamPerson,
        _ => PostPerson,
    };
}
