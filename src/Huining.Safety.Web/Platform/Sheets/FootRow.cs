namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Recognises what people write under a table.</summary>
internal static class FootRow
{
    static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计"];
    static readonly string[] Remarks = ["注:", "备注:", "说明:", "填表说明", "填表人", "填报人", "制表", "审核", "复核", "单位负责人", "联系人:", "以上", "以下空白"];

    /// <summary>Whether a row whose first text is this one is a total, a remark or a signature line.</summary>
    public static bool Looks(string firstText)
    {
        var text = string.Concat(CellText.HalfWidth(firstText).Where(c => !char.IsWhiteSpace(c)));
        return Totals.Any(total => text == total || text.StartsWith(total + ":", StringComparison.Ordinal))
            || Remarks.Any(remark => text.StartsWith(remark, StringComparison.Ordinal));
    }
}
