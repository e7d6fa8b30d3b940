using System.IO.Compression;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The parts of a guarded xlsx workbook: finds them by relationship, opens them under the limits.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    readonly ZipArchive zip;
    readonly Dictionary<string, ZipArchiveEntry> parts;

    public WorkbookPackage(Stream file, SheetLimits limits)
    {
        Limits = limits;
        zip = SheetGuard.OpenZip(file, limits);
        parts = zip.Entries.ToDictionary(SheetGuard.PartName, StringComparer.OrdinalIgnoreCase);
    }

    public SheetLimits Limits { get; }

    public bool Has(string path) => parts.ContainsKey(path);

    /// <summary>Opens a part for forward-only reading. Each opening counts its own bytes.</summary>
    public XmlReader Open(string path) => parts.TryGetValue(path, out var entry)
        ? SheetXml.Open(Unpack(entry), Limits)
        : throw SheetRefusedException.Damaged();

    /// <summary>The targets of a part's relationships: id, kind (last word of the type), absolute path. External targets are left out.</summary>
    public List<(string Id, string Kind, string Path)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var found = new List<(string, string, string)>();
        if (!Has(path)) return found;
        using var xml = Open(path);
        while (xml.Next())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External") continue;
            var (id, type, target) = (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target"));
            if (id is not null && type is not null && target is not null)
                found.Add((id, type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        }
        return found;
    }

    UnpackingStream Unpack(ZipArchiveEntry entry)
    {
        try
        {
            return new UnpackingStream(entry, Limits);
        }
        catch (InvalidDataException cause)
        {
            throw SheetRefusedException.Damaged(cause);
        }
    }

    static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        return string.Join('/', steps.Where(step => step != "."));
    }

    public void Dispose() => zip.Dispose();
}
