using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Organisation;
using Huining.Safety.Web.Platform.Sheets;
using Column = Huining.Safety.Web.Platform.Sheets.SheetColumn<Huining.Safety.Web.Features.Accidents.Import.AccidentSheetRow>;

namespace Huining.Safety.Web.Features.Accidents.Import;

/// <summary>The county's accident sheet: the twelve columns it has always had, and two that it may have. Template, import
/// and export are this one declaration.</summary>
public static class AccidentSheet
{
    /// <summary>What the sheet calls a place that belongs to no township.</summary>
    public const string CountyLevel = "县直/未定";

    /// <summary>The columns.</summary>
    public static SheetSchema<AccidentSheetRow> Schema(EnterpriseCodeLists lists, AccidentCategories categories) =>
        new("事故台账", "生产安全事故台账", Columns(lists, categories));

    /// <inheritdoc cref="Schema" />
    public static IReadOnlyList<Column> Columns(EnterpriseCodeLists lists, AccidentCategories categories) =>
    [
        Column.Code(row => row.Number, "事故编号", 30) with
        {
            Required = true, Key = true, Unique = true, Width = 16, Aliases = ["编号"], Example = "SG2026-001", Note = "不能重复；编号已在册的按本表更新。",
        },
        Column.DateTime(row => row.OccurredAt, "发生时间") with { Required = true, Key = true, Aliases = ["事故时间", "发生日期"], Note = "北京时间，24 小时制。" },
        Column.Parsed(row => row.TownshipCode, "乡镇", text => Township(lists, text), code => TownshipName(lists, code)) with
        {
            Aliases = ["所属乡镇", "所在乡镇"], Example = "会师镇", Note = $"事故发生地；不属于某个乡镇的填“{CountyLevel}”。",
        },
        Column.Text(row => row.Place, "地点") with { Aliases = ["发生地点", "事故地点"], Example = "南关村路口", Width = 24 },
        Column.Parsed(row => row.SectorCode, "行业领域", text => Sector(lists, text), code => lists.Sector(code)?.Name) with
        {
            Required = true, Choices = [.. lists.Sectors.Select(row => row.Name)], Aliases = ["行业"], Example = "工贸",
        },
        Column.Text(row => row.Category, "事故类别", 40) with
        {
            Required = true, Field = nameof(AccidentFacts.CategoryCode), Aliases = ["类别", "事故类型"], Example = "机械伤害",
            Note = $"{categories.NewFrom.Year} 年 {categories.NewFrom.Month} 月 {categories.NewFrom.Day} 日以前的按 GB/T 6441-1986，以后的按 GB 6441-2025。",
        },
        Column.Int(row => row.Deaths, "死亡人数", "人") with { Required = true, Aliases = ["死亡"], Example = "0", Note = "没有填 0。" },
        Column.Int(row => row.SeriousInjuries, "重伤人数", "人") with { Required = true, Aliases = ["重伤"], Example = "1", Note = "没有填 0。" },
        Column.Int(row => row.MinorInjuries, "轻伤人数", "人") with { Required = true, Aliases = ["轻伤"], Example = "0", Note = "没有填 0。" },
        Column.Decimal(row => row.DirectLossWan, "直接经济损失（万元）", "万元") with { Required = true, Width = 20, Example = "0.29", Note = "按万元填，没有填 0。" },
        Column.YesNo(row => row.IsWorkSafety, "是否生产安全事故") with { Required = true, Aliases = ["生产安全事故"], Width = 16 },
        Column.Paragraph(row => row.Brief, "简况") with { Aliases = ["事故简况", "事故经过"], Example = "设备检修时未断电，致一人受伤。" },
        Column.Int(row => row.AcutePoisonings, "急性工业中毒人数", "人") with { Width = 16, Aliases = ["急性中毒人数"], Example = "0", Note = "可以没有这一列；不填按 0。" },
        Column.YesNo(row => row.IncludeInStatistics, "计入统计") with { Aliases = ["是否计入统计"], Note = "可以没有这一列；不填按“是”。" },
    ];

    /// <summary>Name of a township as the sheet writes it.</summary>
    public static string? TownshipName(EnterpriseCodeLists lists, string? code) => code == Division.County ? CountyLevel : lists.Township(code)?.Name;

    static CellResult<string?> Township(EnterpriseCodeLists lists, string text) => text switch
    {
        CountyLevel or "县直" or "未定" or "会宁县" => Division.County,
        _ => lists.FindTownship(text)?.Code is { } code
            ? code
            : CellResult<string?>.Fail($"会宁县没有这个乡镇。请填 28 个乡镇之一的全称，例如 会师镇；不属于某个乡镇的填“{CountyLevel}”"),
    };

    static CellResult<string?> Sector(EnterpriseCodeLists lists, string text) => lists.FindSector(text)?.Code is { } code
        ? code
        : CellResult<string?>.Fail($"没有这个行业领域，可填：{string.Join('、', lists.Sectors.Select(row => row.Name))}");
}
