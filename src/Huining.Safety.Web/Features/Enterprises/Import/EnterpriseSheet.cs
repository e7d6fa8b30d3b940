using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Sheets;
using Column = Huining.Safety.Web.Platform.Sheets.SheetColumn<Huining.Safety.Web.Features.Enterprises.Import.EnterpriseSheetRow>;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>The county's sheet of enterprises: its 19 columns as they are, then what a whole file holds beyond them. One
/// declaration for template, import and export.</summary>
static class EnterpriseSheet
{
    /// <summary>Declares the columns.</summary>
    /// <param name="lists">The lists the cells choose from.</param>
    /// <param name="words">Reads what people write for them.</param>
    public static SheetSchema<EnterpriseSheetRow> Schema(EnterpriseCodeLists lists, SheetWords words) =>
        new("企业台账", "会宁县安全生产监管企业台账", [.. Compulsory(lists, words), .. Optional(lists, words)]) { FilledBy = "会宁县应急管理局" };

    static IEnumerable<Column> Compulsory(EnterpriseCodeLists lists, SheetWords words) =>
    [
        Column.Text(row => row.Name, "单位名称", 100) with
        {
            Required = true, Key = true, Width = 30, Aliases = ["企业名称", "名称", "单位全称", "企业全称"], Example = "会师吉祥加油站", Note = "与营业执照一致。",
        },
        Column.Code(row => row.Uscc, "统一社会信用代码", 30) with
        {
            Required = true, Key = true, Aliases = ["社会信用代码", "信用代码", "统一信用代码"], Example = "91620422MA7TT0012N",
            Note = "18 位，不能重复；代码已在册的按本表更新。确实没有办理登记的填“未登记”。",
        },
        Column.Parsed(row => row.SectorCode, "行业领域", words.Sector, code => lists.Sector(code)?.Name) with
        {
            Required = true, Choices = [.. lists.Sectors.Select(row => row.Name)], Aliases = ["行业", "监管行业"], Example = "危险化学品",
        },
        Column.Parsed(row => row.KindCode, "企业类型", words.Kind, code => lists.Kind(code)?.Name) with
        {
            Required = true, Choices = [.. lists.Kinds.Select(row => row.Name)], Aliases = ["类型", "企业类别"], Example = "加油站", Width = 20,
        },
        Column.Parsed(row => row.TownshipCode, "乡镇", words.Township, code => lists.Township(code)?.Name) with
        {
            Required = true, Choices = [.. lists.Townships.Select(row => row.Name)], Aliases = ["所属乡镇", "所在乡镇", "属地"], Example = "会师镇", Note = "生产经营场所所在的乡镇。",
        },
        Column.Text(row => row.Village, "村（社区）", 60) with
        {
            Field = nameof(EnterpriseFacts.VillageCode), Aliases = ["村", "社区", "所在村"], Example = "南关村", Width = 20,
        },
        Column.Text(row => row.SiteAddress, "详细地址") with { Required = true, Aliases = ["地址", "生产经营地址", "经营地址"], Example = "会师镇南关村12号" },
        Column.PersonName(row => row.LegalRepresentative, "法定代表人") with { Aliases = ["法人", "法人代表", "经营者"], Example = "张三", Note = "个体工商户填经营者。" },
        Column.PersonName(row => row.PrincipalName, "主要负责人") with { Required = true, Aliases = ["负责人"], Example = "张三" },
        Phone(row => row.PrincipalPhone, "联系电话") with { Required = true, Aliases = ["电话", "手机", "主要负责人电话", "负责人电话"], Example = "13900001111" },
        Column.PersonName(row => row.SafetyManagerName, "安全管理人员") with { Aliases = ["安全员", "安全管理员"], Example = "李四", Note = "高危行业和 100 人以上的单位必须填写。" },
        Column.Int(row => row.EmployeesCount, "从业人员数", "人") with { Required = true, Aliases = ["从业人数", "职工人数", "员工人数"], Example = "6" },
        Column.Decimal(row => row.Longitude, "经度", "度") with { Example = "105.053210", Note = "度，WGS-84。" },
        Column.Decimal(row => row.Latitude, "纬度", "度") with { Example = "35.692130", Note = "度，WGS-84。" },
        Column.Parsed(row => row.Status, "经营状态", words.Status, status => status?.Name()) with
        {
            Choices = [.. Enum.GetValues<OperatingStatus>().Select(status => status.Name())], Aliases = ["状态", "生产经营状态"], Example = "营业", Note = "不填按营业。",
        },
        Column.Text(row => row.LicenceNumber, "许可证编号", 60) with { Aliases = ["许可证号", "证书编号"], Width = 24, Example = "甘D危化经字〔2026〕0001", Note = "按企业类型对应的主要许可证。" },
        Column.Date(row => row.LicenceValidTo, "许可证有效期至") with { Aliases = ["有效期至", "许可证有效期", "有效期"] },
        Column.Paragraph(row => row.Remark, "备注"),
    ];

    static IEnumerable<Column> Optional(EnterpriseCodeLists lists, SheetWords words) =>
    [
        Column.Parsed(row => row.SubsectorCode, "工贸细分行业", words.Subsector, code => lists.Subsector(code)?.Name) with
        {
            Choices = [.. lists.Subsectors.Select(row => row.Name)], Aliases = ["细分行业"], Note = "只有工贸企业填写。",
        },
        Column.Code(row => row.IndustryCode, "国民经济行业代码", 5) with { Aliases = ["行业代码"], Example = "F5265", Note = "GB/T 4754-2017：门类字母加 2 至 4 位数字。" },
        Column.Text(row => row.RegisteredAddress, "注册地址"),
        Phone(row => row.SafetyManagerPhone, "安全管理人员电话") with { Aliases = ["安全员电话"] },
        Column.Int(row => row.SpecialOperatorsCount, "特种作业人员数", "人"),
        Column.Choice(row => row.Scale, "企业规模", Choices<EnterpriseScale>()) with { Aliases = ["规模"] },
        Column.Choice(row => row.RiskLevel, "风险等级", Risks()) with { Aliases = ["安全风险等级"] },
        Column.YesNo(row => row.HighRisk, "高危行业"),
        Column.YesNo(row => row.MetalSmelting, "金属冶炼"),
        Column.YesNo(row => row.ConfinedSpace, "有限空间"),
        Column.YesNo(row => row.DustExplosion, "粉尘涉爆"),
        Column.YesNo(row => row.AmmoniaRefrigeration, "涉氨制冷"),
        Column.YesNo(row => row.KeyProcess, "重点监管危险化工工艺"),
        Column.YesNo(row => row.KeyChemical, "重点监管危险化学品"),
        Column.YesNo(row => row.CrowdedPlace, "人员密集场所"),
        Column.Int(row => row.MajorHazardInstallationLevel, "重大危险源等级", "级") with { Note = "1 至 4，没有的留空。" },
        Column.Int(row => row.StandardisationLevel, "标准化等级", "级") with { Note = "1 至 3，没有达标的留空。" },
        Column.Date(row => row.StandardisationValidTo, "标准化有效期至"),
        Column.PersonName(row => row.GridKeeper, "网格员"),
        Phone(row => row.GridKeeperPhone, "网格员电话"),
        Column.Paragraph(row => row.KeyPosts, "重点岗位", 1000),
        Column.Paragraph(row => row.KeyProcesses, "重点工艺", 1000),
    ];

    /// <summary>A telephone number; one that an export has masked is let through and means “as it was”.</summary>
    static Column Phone(System.Linq.Expressions.Expression<Func<EnterpriseSheetRow, string?>> property, string name) =>
        Column.Parsed(property, name,
            text => text.Contains('*') ? text : CellText.Phone(text) is { IsOk: true } phone ? phone.Value : CellResult<string?>.Fail(CellText.Phone(text).Error!),
            value => value) with
        { Width = 16 };

    static List<SheetChoice<T?>> Choices<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SheetChoice<T?>(value.Name(), value, value.Name().TrimEnd('型')))];

    static List<SheetChoice<RiskLevel?>> Risks() =>
    [
        new("重大风险", RiskLevel.Major, "重大", "红", "红色", "A级", "一级"), new("较大风险", RiskLevel.RelativelyHigh, "较大", "橙", "橙色", "B级", "二级"),
        new("一般风险", RiskLevel.General, "一般", "黄", "黄色", "C级", "三级"), new("低风险", RiskLevel.Low, "低", "蓝", "蓝色", "D级", "四级"),
    ];
}
