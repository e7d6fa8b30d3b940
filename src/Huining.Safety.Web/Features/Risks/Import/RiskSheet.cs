using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Sheets;
using Column = Huining.Safety.Web.Platform.Sheets.SheetColumn<Huining.Safety.Web.Features.Risks.Import.RiskSheetRow>;

namespace Huining.Safety.Web.Features.Risks.Import;

/// <summary>A row of the risk sheet: the facts of a risk, and which enterprise it is of.</summary>
public sealed record RiskSheetRow : RiskFacts
{
    /// <summary>Name or credit code.</summary>
    public string? Enterprise { get; set; }

    /// <summary>Name or code of the accident category.</summary>
    public string? Accident { get; set; }

    /// <summary>Name of the case of a direct judgement.</summary>
    public string? Ground { get; set; }

    /// <summary>A risk as a row, for the export.</summary>
    public static RiskSheetRow Of(RiskItem risk, RiskPoint point, string enterprise, AccidentCategories categories)
    {
        var facts = risk.Facts(point);
        return new RiskSheetRow(facts)
        {
            Enterprise = enterprise,
            Accident = facts.AccidentCode is { } code ? categories.Name(code) : null,
            Ground = RiskScales.Of(risk.ScaleVersion).Ground(facts.DirectGround)?.Name,
        };
    }

    /// <summary>An empty row.</summary>
    public RiskSheetRow() { }

    RiskSheetRow(RiskFacts facts) : base(facts) { }
}

/// <summary>The risk sheet: template, import and export are this one declaration.</summary>
public static class RiskSheet
{
    /// <summary>The columns.</summary>
    public static SheetSchema<RiskSheetRow> Schema(AccidentCategories categories, DateOnly today) => new("风险台账", "安全风险分级管控台账", Columns(categories, today));

    /// <inheritdoc cref="Schema" />
    public static IReadOnlyList<Column> Columns(AccidentCategories categories, DateOnly today) =>
    [
        Column.Text(row => row.Enterprise, "企业", 100) with { Required = true, Key = true, Width = 28, Aliases = ["企业名称", "单位名称", "统一社会信用代码"], Example = "福源烟花爆竹零售店", Note = "与企业档案一致的名称，或统一社会信用代码。" },
        Column.Text(row => row.PointName, "风险点名称", 100) with { Required = true, Key = true, Aliases = ["风险点"], Example = "销售柜台" },
        Choice<RiskPointKind>(row => row.PointKind, "风险点类型") with { Required = true, Aliases = ["类型"] },
        Column.Text(row => row.Location, "位置", 100) with { Required = true, Example = "店内一层" },
        Column.Text(row => row.Workshop, "车间或部门", 100),
        Column.Int(row => row.PeopleExposed, "可能受影响人数", "人") with { Required = true, Example = "3", Note = "没有填 0。" },
        Column.Text(row => row.Post, "岗位", 50),
        Column.Text(row => row.ActivityStep, "作业步骤") with { Aliases = ["作业活动"] },
        Column.Text(row => row.Equipment, "设备"),
        Column.Paragraph(row => row.HazardDescription, "危险有害因素", 1000) with { Required = true, Aliases = ["危险因素", "风险描述"], Example = "柜台附近有明火，引燃烟花爆竹。" },
        Column.Text(row => row.Accident, "事故类别", 40) with { Field = nameof(RiskFacts.AccidentCode), Aliases = ["可能发生的事故类别"], Example = categories.On(today)[0].Name },
        Column.Paragraph(row => row.Consequence, "可能的后果", 1000) with { Aliases = ["后果"] },
        Choice<RiskMethod>(row => row.Method, "评价方法") with { Required = true },
        Column.Decimal(row => row.Likelihood, "可能性L") with { Aliases = ["L"], Example = "3" },
        Column.Decimal(row => row.Exposure, "暴露E") with { Aliases = ["E"], Example = "6", Note = "LEC 法填。" },
        Column.Decimal(row => row.Severity, "后果C或严重性S") with { Aliases = ["C", "S"], Example = "15" },
        Column.Text(row => row.Ground, "直接判定的情形") with { Field = nameof(RiskFacts.DirectGround), Note = "直接判定填。" },
        Column.Text(row => row.DirectBasis, "直接判定依据", 300),
        Column.Paragraph(row => row.EngineeringMeasures, "工程技术措施", 1000),
        Column.Paragraph(row => row.ManagementMeasures, "管理措施", 1000),
        Column.Paragraph(row => row.TrainingMeasures, "培训教育措施", 1000),
        Column.Paragraph(row => row.ProtectionMeasures, "个体防护措施", 1000),
        Column.Paragraph(row => row.EmergencyMeasures, "应急处置措施", 1000),
        Choice<ControlTier>(row => row.Tier, "管控层级"),
        Column.PersonName(row => row.CompanyPerson, "公司级责任人"),
        Column.PersonName(row => row.WorkshopPerson, "车间级责任人"),
        Column.PersonName(row => row.TeamPerson, "班组级责任人"),
        Column.PersonName(row => row.PostPerson, "岗位级责任人"),
        Column.Text(row => row.MonitoringMeans, "监测监控手段", 500),
        Column.Text(row => row.MonitoringThreshold, "限值"),
        Column.Text(row => row.PatrolFrequency, "巡查频次", 100),
        Column.Text(row => row.EmergencyPlan, "应急预案", 500),
        Column.Text(row => row.EmergencyTeam, "应急队伍"),
        Column.Text(row => row.EmergencyMaterials, "应急物资", 500),
        Column.Text(row => row.EmergencyContact, "应急联系人"),
        Column.Text(row => row.Evacuation, "疏散路线", 500),
        Column.Int(row => row.ReviewMonths, "复评周期（月）", "个月") with { Width = 14, Example = "12", Note = "1 至 12，不填按 12。" },
    ];

    static Column Choice<T>(System.Linq.Expressions.Expression<Func<RiskSheetRow, T?>> property, string name) where T : struct, Enum =>
        Column.Choice<T?>(property, name, [.. Enum.GetValues<T>().Select(value => new SheetChoice<T?>(value.Name(), value) { Aliases = [EnumCode.Of(value)] })]);
}
