using System.Globalization;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The number look of each cell style of a workbook, by style index.</summary>
internal sealed class WorkbookStyles
{
    /// <summary>Excel itself stops at 65,490 cell formats.</summary>
    const int MaxStyles = 65_536;
    const int MaxCodeLength = 255;
    readonly List<NumberLook> looks = [];

    public NumberLook this[int style] => style >= 0 && style < looks.Count ? looks[style] : default;

    public static WorkbookStyles Read(WorkbookPackage package, string? path)
    {
        var styles = new WorkbookStyles();
        if (path is null || !package.Has(path)) return styles;
        var codes = new Dictionary<int, string>();
        var inCellFormats = false;
        using var xml = package.OpenSmall(path);
        while (xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" }) inCellFormats = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && codes.Count < MaxStyles && xml.GetAttribute("formatCode") is { Length: <= MaxCodeLength } code) codes[Number(xml, "numFmtId")] = code;
            else if (xml.LocalName == "cellXfs") inCellFormats = !xml.IsEmptyElement;
            else if (xml.LocalName == "xf" && inCellFormats && styles.looks.Count < MaxStyles)
            {
                var id = Number(xml, "numFmtId");
                styles.looks.Add(NumberLook.Of(id, codes.GetValueOrDefault(id)));
            }
        }
        return styles;
    }

    static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
