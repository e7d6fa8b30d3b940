using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>An xlsx workbook: its visible worksheets and what they share.</summary>
internal sealed class Workbook
{
    const int MaxPages = 50;
    readonly Lazy<SharedTexts> texts;

    public Workbook(WorkbookPackage package)
    {
        Package = package;
        var path = package.Relations(string.Empty).FirstOrDefault(relation => relation.Kind == "officeDocument").Path ?? "xl/workbook.xml";
        if (!package.Has(path)) throw SheetRefusedException.Damaged();
        var relations = package.Relations(path);
        Styles = WorkbookStyles.Read(package, relations.FirstOrDefault(relation => relation.Kind == "styles").Path);
        // Most of a workbook's memory: read only when a cell asks for it.
        texts = new(() => SharedTexts.Read(package, relations.FirstOrDefault(relation => relation.Kind == "sharedStrings").Path));
        Pages = ReadPages(path, relations);
    }

    public WorkbookPackage Package { get; }
    public WorkbookStyles Styles { get; }
    public SharedTexts Texts => texts.Value;
    public bool From1904 { get; private set; }
    public IReadOnlyList<SheetPage> Pages { get; }

    List<SheetPage> ReadPages(string path, List<(string Id, string Kind, string Path)> relations)
    {
        var pages = new List<SheetPage>();
        using var xml = Package.OpenSmall(path);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") From1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden" || pages.Count == MaxPages) continue;
            var id = RelationId(xml);
            var target = relations.FirstOrDefault(relation => relation.Id == id && relation.Kind == "worksheet").Path;
            // Chart sheets and dangling references hold no rows.
            if (target is not null && Package.Has(target)) pages.Add(new WorksheetPage(xml.GetAttribute("name") ?? target, target, this));
        }
        return pages.Count > 0 ? pages : throw new SheetRefusedException("工作簿里没有可见的工作表。请取消隐藏要导入的工作表后再上传");
    }

    static string? RelationId(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }
}
