using System.IO.Compression;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The parts of a guarded xlsx workbook: finds them by relationship, opens them under the limits.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    const long MaxSmallBytes = 32L << 20;
    const int MaxRelations = 2_000;
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

    /// <summary>Opens a part whose content is read past, row by row. Each opening counts its own bytes.</summary>
    public XmlReader Open(string path) => Open(path, Limits.MaxUnpackedBytes);

    /// <summary>Opens a part whose content is kept: a workbook with more of it than this is not one made by hand.</summary>
    public XmlReader OpenSmall(string path) => Open(path, Math.Min(MaxSmallBytes, Limits.MaxUnpackedBytes));

    /// <summary>The targets of a part's relationships: id, kind (last word of the type), absolute path. External targets are left out.</summary>
    public List<(string Id, string Kind, string Path)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var found = new List<(string, string, string)>();
        if (!Has(path)) return found;
        using var xml = OpenSmall(path);
        while (xml.Next() && found.Count < MaxRelations)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External") continue;
            var (id, type, target) = (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target"));
            if (id is not null && type is not null && target is not null)
                found.Add((id, type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        }
        return found;
    }

    XmlReader Open(string path, long maxBytes)
    {
        if (!parts.TryGetValue(path, out var entry)) throw SheetRefusedException.Damaged();
        try
        {
            return SheetXml.Open(new UnpackingStream(entry, Limits, maxBytes), maxBytes);
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
