namespace Huining.Safety.Web.Platform.Codes;

/// <summary>
/// The first rows of every code table, shipped beside the program under <c>Data/Reference</c>.
/// They say what the law or the county's plan says on the day of release; what officials change later is in the database.
/// </summary>
public static class ReferenceFiles
{
    /// <summary>The folder that holds the tables.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "Reference");

    /// <summary>Reads one table by its file name without extension, such as <c>statutory_deadlines</c>.</summary>
    /// <exception cref="FileNotFoundException">The program was installed without that table.</exception>
    public static CsvTable Open(string name)
    {
        var path = Path.Combine(Folder, name + ".csv");
        if (!File.Exists(path)) throw new FileNotFoundException($"缺少代码表 {name}.csv，请重新安装程序。", path);
        using var text = new StreamReader(path);
        return CsvTable.Read(text, name);
    }

    /// <summary>Names (without extension) of the tables that begin with <paramref name="prefix"/>, in order.</summary>
    public static IReadOnlyList<string> Names(string prefix) =>
        [.. Directory.EnumerateFiles(Folder, prefix + "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
}
