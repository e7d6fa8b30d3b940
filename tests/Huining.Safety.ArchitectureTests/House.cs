using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Huining.Safety.ArchitectureTests;

/// <summary>The compiled application as the tests see it: types by room, and which room knows which.</summary>
static class House
{
    const string Root = "Huining.Safety.Web.";

    public static readonly Architecture Built = new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build();

    /// <summary>Every type we wrote, without what the compiler made for views and closures.</summary>
    public static IEnumerable<IType> Types { get; } =
        [.. Built.Types.Where(type => type.FullName.StartsWith(Root, StringComparison.Ordinal) && Room(type.FullName) is not null)];

    /// <summary>“Platform.Audit”, “Features.Hazards” or “Data”; null for anything else.</summary>
    public static string? Room(string fullName)
    {
        if (!fullName.StartsWith(Root, StringComparison.Ordinal)) return null;
        var parts = fullName[Root.Length..].Split('.');
        return parts switch
        {
            ["Platform" or "Features", var room, _, ..] => $"{parts[0]}.{room}",
            ["Data", ..] => "Data",
            _ => null,
        };
    }

    /// <summary>Which room knows which, with one pair of types as the example.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Edges { get; } = FindEdges();

    static Dictionary<(string, string), string> FindEdges()
    {
        var edges = new Dictionary<(string, string), string>();
        foreach (var type in Types)
            foreach (var target in type.Dependencies.Select(dependency => dependency.Target.FullName))
                if (Room(type.FullName) is { } from && Room(target) is { } to && from != to)
                    edges.TryAdd((from, to), $"{type.FullName} → {target}");
        return edges;
    }

    /// <summary>Folder of the application's sources, found from the test's output folder.</summary>
    public static string Sources { get; } = FindSources();

    static string FindSources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Huining.Safety.sln")))
                return Path.Combine(folder.FullName, "src", "Huining.Safety.Web");
        throw new DirectoryNotFoundException("Huining.Safety.sln");
    }

    /// <summary>Our source files with their text, relative to <see cref="Sources"/>, generated ones left out.</summary>
    public static IEnumerable<(string Path, string Text)> SourceFiles(string pattern) =>
        Directory.EnumerateFiles(Sources, pattern, SearchOption.AllDirectories)
            .Select(file => (Path: System.IO.Path.GetRelativePath(Sources, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.StartsWith("obj/") && !file.Path.StartsWith("bin/") && !file.Path.StartsWith("Data/Migrations/") && !file.Path.StartsWith("wwwroot/lib/"))
            .Select(file => (file.Path, System.IO.File.ReadAllText(file.File)));
}
